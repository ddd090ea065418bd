/** The order of the P-256 group (FIPS 186-5), and the largest s that counts as low: (n − 1) / 2. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ORDER_BYTES = toBytes32(ORDER);
const HALF_ORDER_BYTES = toBytes32(ORDER >> 1n);

/** A number below 2^256 as 32 bytes, big endian. */
export function toBytes32(value: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  for (let i = 31, rest = value; i >= 0; i--, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
  return bytes;
}

/** 32 bytes, big endian, as a number. */
export function fromBytes32(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

/** Compares 32 bytes of `a` from `offset` with `b` as big-endian numbers: negative, 0 or positive. */
function compare32(a: Uint8Array, offset: number, b: Uint8Array): number {
  for (let i = 0; i < 32; i++) {
    const difference = a[offset + i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether a raw P-256 signature (r ‖ s, 64 bytes) has s in the lower half. Every ECDSA signature has
 * a twin with n − s; refusing the high one leaves one text per signature.
 */
export function isLowS(signature64: Uint8Array): boolean {
  return signature64.length === 64 && compare32(signature64, 32, HALF_ORDER_BYTES) <= 0;
}

/** The signature with s in the lower half: itself, or its twin. Throws when it is not 64 bytes. */
export function toLowS(signature64: Uint8Array): Uint8Array {
  if (signature64.length !== 64) throw new RangeError('a raw P-256 signature has 64 bytes');
  return isLowS(signature64) ? signature64 : flipS(signature64);
}

/** The twin of a signature, with n − s in the place of s; s must be below n. */
export function flipS(signature64: Uint8Array): Uint8Array {
  const twin = Uint8Array.from(signature64);
  let borrow = 0;
  for (let i = 31; i >= 0; i--) {
    const difference = ORDER_BYTES[i]! - signature64[32 + i]! - borrow;
    borrow = difference < 0 ? 1 : 0;
    twin[32 + i] = difference + borrow * 256;
  }
  return twin;
}
