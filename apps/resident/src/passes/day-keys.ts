import { compressPoint, toBase64Url } from '@healthcode/pass';

export interface DayKey {
  readonly day: number;
  readonly privateKey: CryptoKey;
  /** Compressed point, base64url: what the server signs a pass for. */
  readonly publicKey: string;
}

/** A fresh key for one day. It can sign on this phone and can never leave it. */
async function createDayKey(day: number): Promise<DayKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const point = compressPoint(raw);
  if (point === null) throw new TypeError('WebCrypto exported something other than a P-256 point');
  return { day, privateKey: pair.privateKey, publicKey: toBase64Url(point) };
}

export const createDayKeys = (days: readonly number[]): Promise<DayKey[]> =>
  Promise.all(days.map(createDayKey));
