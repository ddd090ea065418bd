import { createDecipheriv, createPublicKey, ECDH, hash, type KeyObject, verify } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { type P256Key, type PassCrypto, toBase64Url } from '@healthcode/pass';
import { aesCtr } from './aes-ctr.ts';

const GCM_TAG_BYTES = 16;

/** The primitives on node:crypto, all at once, without a promise in between. Verifies; never signs. */
export function nodeCrypto(): PassCrypto {
  return { sha256, importP256, verifyP256, aesCtr, aesGcmOpen, inflate };
}

function sha256(data: Uint8Array): Uint8Array {
  return hash('sha256', data, 'buffer');
}

function importP256(compressed33: Uint8Array): P256Key | null {
  if (compressed33.length !== 33) return null;
  try {
    // decompressing and importing as JWK takes two thirds of the time of importing compressed SPKI
    const point = ECDH.convertKey(compressed33, 'prime256v1', undefined, undefined, 'uncompressed') as Buffer;
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: toBase64Url(point.subarray(1, 33)),
      y: toBase64Url(point.subarray(33)),
    };
    return { p256: createPublicKey({ key: jwk, format: 'jwk' }) };
  } catch {
    return null; // no point of the curve
  }
}

function verifyP256(key: P256Key, message: Uint8Array, signature64: Uint8Array): boolean {
  const options = { key: key.p256 as KeyObject, dsaEncoding: 'ieee-p1363' } as const;
  return signature64.length === 64 && verify('sha256', message, options, signature64);
}

function aesGcmOpen(
  key32: Uint8Array,
  nonce12: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < GCM_TAG_BYTES || nonce12.length !== 12) return null;
  const decipher = createDecipheriv('aes-256-gcm', key32, nonce12, { authTagLength: GCM_TAG_BYTES });
  decipher.setAAD(aad).setAuthTag(sealed.subarray(-GCM_TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -GCM_TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    return null; // the tag does not match
  }
}

function inflate(zlibBytes: Uint8Array, maxBytes: number): Uint8Array | null {
  try {
    return inflateSync(zlibBytes, { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}
