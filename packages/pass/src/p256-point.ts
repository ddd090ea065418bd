import { fromBytes32, toBytes32 } from './p256.ts';

/** P-256 (FIPS 186-5, SEC 2): y² = x³ − 3x + b over the prime field of P. */
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** a^(2^times) */
function squared(a: bigint, times: number): bigint {
  let result = a;
  for (let i = 0; i < times; i++) result = (result * result) % P;
  return result;
}

/**
 * a^((P + 1) / 4), the square root when there is one, because P ≡ 3 (mod 4). The exponent is
 * 2^254 − 2^222 + 2^190 + 2^94 = ((2^32 − 1)·2^128 + 2^96 + 1)·2^94.
 */
function rootCandidate(a: bigint): bigint {
  let ones = a; // a^(2^k − 1) for k = 1, 2, 4, 8, 16, 32
  for (let k = 1; k < 32; k *= 2) ones = (squared(ones, k) * ones) % P;
  const upper = (squared(ones, 32) * a) % P; // (2^32 − 1)·2^32 + 1
  const all = (squared(upper, 96) * a) % P;
  return squared(all, 94);
}

/**
 * The uncompressed form (65 bytes, SEC 1) of a compressed P-256 point (33 bytes); `null` when it is
 * not on the curve. Written out because not every browser imports compressed points.
 */
export function decompressPoint(compressed33: Uint8Array): Uint8Array | null {
  const sign = compressed33[0];
  if (compressed33.length !== 33 || (sign !== 2 && sign !== 3)) return null;
  const x = fromBytes32(compressed33.subarray(1));
  if (x >= P) return null;
  const square = (((x * x * x - 3n * x + B) % P) + P) % P;
  const root = rootCandidate(square);
  if ((root * root) % P !== square) return null;
  const y = (root & 1n) === BigInt(sign & 1) ? root : P - root;
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(compressed33.subarray(1), 1);
  point.set(toBytes32(y), 33);
  return point;
}

/** The compressed form of an uncompressed point (65 bytes); `null` for another length or form. */
export function compressPoint(uncompressed65: Uint8Array): Uint8Array | null {
  if (uncompressed65.length !== 65 || uncompressed65[0] !== 4) return null;
  const compressed = uncompressed65.slice(0, 33);
  compressed[0] = 2 | (uncompressed65[64]! & 1);
  return compressed;
}
