/**
 * The 32-bit FLOAT of IEEE 11073-20601: a signed 24-bit mantissa and a signed 8-bit exponent to the base of ten. Values
 * that are none (NaN, not at this resolution, both infinities, reserved) are mantissas of their own.
 */
const NOT_A_NUMBER = 0x007fffff;
const NOT_AT_THIS_RESOLUTION = 0x00800000;
const PLUS_INFINITY = 0x007ffffe;
const MINUS_INFINITY = 0x00800002;
const RESERVED = 0x00800001;
const SPECIAL = new Set([NOT_A_NUMBER, NOT_AT_THIS_RESOLUTION, PLUS_INFINITY, MINUS_INFINITY, RESERVED]);

/** Mantissa × 10^exponent, or null for a value that is none. */
export interface Float32 {
  readonly mantissa: number;
  readonly exponent: number;
}

export function parseFloat32(view: DataView, offset: number): Float32 | null {
  const word = view.getUint32(offset, true);
  const raw = word & 0x00ffffff;
  if (SPECIAL.has(raw)) return null;
  const mantissa = raw >= 0x00800000 ? raw - 0x01000000 : raw;
  return { mantissa, exponent: view.getInt8(offset + 3) };
}

/** Ten times the value. By division where the exponent is negative: 3725 × 10^-2 is 372.5 tenths exactly. */
export function tenthsOf({ mantissa, exponent }: Float32): number {
  const power = exponent + 1;
  return power >= 0 ? mantissa * 10 ** power : mantissa / 10 ** -power;
}
