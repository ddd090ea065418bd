import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** Where an authenticator says it is, and what it says that it asked of the person. */
export interface Claims {
  readonly rpId: string;
  readonly origin: string;
  /** Finger, face or PIN. */
  readonly userVerified?: boolean;
}

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url');

/** An authenticator in software, which also lies where a test wants it to. */
export class SoftPasskey {
  readonly id: Buffer = randomBytes(16);
  count = 0;
  readonly #key: KeyObject;

  constructor(key: KeyObject = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey) {
    this.#key = key;
  }

  /** What `navigator.credentials.create` gives for a challenge. */
  create(challenge: string, claims: Claims) {
    const clientData = this.#clientData('webauthn.create', challenge, claims);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose()]);
    const authData = this.#authData(claims, 0x40, attested);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData)],
      ]) as never,
    );
    return this.#wrapped({
      clientDataJSON: base64url(clientData),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    });
  }

  /** What `navigator.credentials.get` gives; it counts one up. */
  get(challenge: string, claims: Claims) {
    this.count += 1;
    const clientData = this.#clientData('webauthn.get', challenge, claims);
    const authData = this.#authData(claims, 0, Buffer.alloc(0));
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#key);
    return this.#wrapped({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
    });
  }

  #wrapped(response: Record<string, unknown>) {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, { origin }: Claims): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  #authData({ rpId, userVerified = true }: Claims, flags: number, rest: Buffer): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.count);
    return Buffer.concat([sha256(rpId), Buffer.of(1 | (userVerified ? 4 : 0) | flags), count, rest]);
  }

  #cose(): Uint8Array {
    const { x, y } = this.#key.export({ format: 'jwk' });
    const bytes = (text: string | undefined) => Uint8Array.from(Buffer.from(text!, 'base64url'));
    return isoCBOR.encode(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]) as never,
    );
  }
}
