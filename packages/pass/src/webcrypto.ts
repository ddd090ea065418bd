import { inflateStream } from './inflate.ts';
import { decompressPoint } from './p256-point.ts';
import type { P256Key, PassCrypto } from './pass-crypto.ts';

/** What TypeScript asks of bytes that go to WebCrypto; shared memory never comes here. */
type Plain = Uint8Array<ArrayBuffer>;

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The primitives on WebCrypto: browsers, workers, and Node. Points are decompressed here, because
 * importing compressed ones is not supported everywhere.
 */
export function webCrypto(subtle: SubtleCrypto = crypto.subtle): PassCrypto {
  return {
    sha256: async (data) => new Uint8Array(await subtle.digest('SHA-256', data as Plain)),
    importP256: (compressed33) => importKey(subtle, compressed33),
    verifyP256: (key, message, signature64) =>
      subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key.p256 as CryptoKey,
        signature64 as Plain,
        message as Plain,
      ),
    aesCtr: (key16, counter16, data) => aesCtr(subtle, key16, counter16, data),
    aesGcmOpen: (key32, nonce12, aad, sealed) => aesGcmOpen(subtle, key32, nonce12, aad, sealed),
    inflate: inflateStream,
  };
}

async function importKey(subtle: SubtleCrypto, compressed33: Uint8Array): Promise<P256Key | null> {
  const point = decompressPoint(compressed33);
  if (point === null) return null;
  return { p256: await subtle.importKey('raw', point as Plain, ECDSA, false, ['verify']) };
}

async function aesCtr(subtle: SubtleCrypto, key16: Uint8Array, counter: Uint8Array, data: Uint8Array) {
  const key = await subtle.importKey('raw', key16 as Plain, 'AES-CTR', false, ['encrypt']);
  const algorithm = { name: 'AES-CTR', counter: counter as Plain, length: 128 };
  return new Uint8Array(await subtle.encrypt(algorithm, key, data as Plain));
}

async function aesGcmOpen(
  subtle: SubtleCrypto,
  key32: Uint8Array,
  nonce12: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const key = await subtle.importKey('raw', key32 as Plain, 'AES-GCM', false, ['decrypt']);
  const algorithm = { name: 'AES-GCM', iv: nonce12 as Plain, additionalData: aad as Plain };
  try {
    return new Uint8Array(await subtle.decrypt(algorithm, key, sealed as Plain));
  } catch {
    return null; // WebCrypto throws an OperationError when the tag does not match
  }
}
