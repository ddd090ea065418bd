import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { fromBase64Url, fromHex } from '@healthcode/pass';

/** A P-256 key for signing passes or lists (separate keys), with its public half and id. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** Compressed point, 33 bytes. */
  readonly publicKey: Uint8Array;
  /** First 4 bytes of the SHA-256 of the compressed point, hex. */
  readonly kid: string;
}

/** The compressed point (33 bytes) of a P-256 key, private or public. Throws for another kind of key. */
export function compressedPublicKey(key: KeyObject): Uint8Array {
  const jwk = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  const x = fromBase64Url(jwk.x ?? '');
  const y = fromBase64Url(jwk.y ?? '');
  if (jwk.crv !== 'P-256' || x?.length !== 32 || y?.length !== 32) throw new TypeError('not a P-256 key');
  return Uint8Array.of(2 | (y[31]! & 1), ...x);
}

/** The id of a public key: the first 4 bytes of the SHA-256 of the compressed point, hex. */
export function kidOf(publicKey: Uint8Array | KeyObject): string {
  const point = publicKey instanceof Uint8Array ? publicKey : compressedPublicKey(publicKey);
  return createHash('sha256').update(point).digest('hex').slice(0, 8);
}

/** The 4 bytes of a kid; throws a RangeError when it is not 8 hex digits. */
export function kidBytes(kid: string): Uint8Array {
  const bytes = fromHex(kid);
  if (bytes?.length !== 4) throw new RangeError('a kid is 8 hex digits');
  return bytes;
}

/** A new key for signing passes. */
export function generateIssuingKey(): SigningKey {
  return describe(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** A new key for signing manifests: never the one for passes. */
export function generateListSigningKey(): SigningKey {
  return generateIssuingKey();
}

/** A signing key as PEM (PKCS #8), to be kept outside the database and its backups. */
export function exportSigningKey(key: SigningKey): string {
  return key.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
}

/** Reads a signing key from PEM (PKCS #8). Throws when it is not a P-256 private key. */
export function importSigningKey(pem: string): SigningKey {
  return describe(createPrivateKey(pem));
}

function describe(privateKey: KeyObject): SigningKey {
  const publicKey = compressedPublicKey(privateKey);
  return { privateKey, publicKey, kid: kidOf(publicKey) };
}

/** AES-128: encrypts the masked names of all passes of one list. */
export function generateDisplayKey(): Uint8Array {
  return Uint8Array.from(randomBytes(16));
}

/** AES-256-GCM: encrypts the files of one list. */
export function generateListKey(): Uint8Array {
  return Uint8Array.from(randomBytes(32));
}

/** AES-256: permutes slots to indices of one list; destroyed when the checks of its day are. */
export function generatePermutationKey(): Uint8Array {
  return Uint8Array.from(randomBytes(32));
}
