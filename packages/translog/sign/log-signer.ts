import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type VerifierKey, verifierKeyOf } from '@healthcode/translog';

/** A log's Ed25519 key with its name. */
export interface LogSigner {
  readonly privateKey: KeyObject;
  /** What is published of it. */
  readonly verifier: VerifierKey;
}

/** A new key for a log; `name` is the log's origin. Throws a TypeError for a name that no key may have. */
export function generateLogSigner(name: string): LogSigner {
  return logSignerOf(name, generateKeyPairSync('ed25519').privateKey);
}

/** The private key as PEM (PKCS #8), to be kept outside the database and its backups. */
export function exportLogSigner(signer: LogSigner): string {
  return signer.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
}

/** Reads a log's key from PEM (PKCS #8). Throws when it is not an Ed25519 private key. */
export function importLogSigner(name: string, pem: string): LogSigner {
  return logSignerOf(name, createPrivateKey(pem));
}

function logSignerOf(name: string, privateKey: KeyObject): LogSigner {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { privateKey, verifier: verifierKeyOf(name, Uint8Array.from(Buffer.from(x, 'base64url'))) };
}
