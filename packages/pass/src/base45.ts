const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

/** Encodes bytes as base45 (RFC 9285): two bytes in three characters, a last single byte in two. */
export function encodeBase45(bytes: Uint8Array): string {
  const codes: number[] = [];
  const even = bytes.length & ~1;
  for (let i = 0; i < even; i += 2) {
    const pair = bytes[i]! * 256 + bytes[i + 1]!;
    const high = Math.floor(pair / 45);
    codes.push(CODES[pair % 45]!, CODES[high % 45]!, CODES[Math.floor(high / 45)]!);
  }
  if (even < bytes.length) {
    const last = bytes[even]!;
    codes.push(CODES[last % 45]!, CODES[Math.floor(last / 45)]!);
  }
  return String.fromCharCode.apply(null, codes);
}

/** The value of one character; NONE for everything outside the alphabet. */
function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? VALUES[code]! : NONE;
}

/**
 * Decodes base45 (RFC 9285) strictly: `null` for a character outside the alphabet, for a length that
 * no encoder gives (3n + 1), and for a group worth more than its bytes hold. One byte string has
 * exactly one text.
 */
export function decodeBase45(text: string): Uint8Array | null {
  const rest = text.length % 3;
  if (rest === 1) return null;
  const groups = (text.length - rest) / 3;
  const bytes = new Uint8Array(groups * 2 + (rest === 2 ? 1 : 0));
  for (let group = 0; group < groups; group++) {
    const a = valueAt(text, group * 3);
    const b = valueAt(text, group * 3 + 1);
    const c = valueAt(text, group * 3 + 2);
    const pair = a + 45 * b + 2025 * c;
    if (a === NONE || b === NONE || c === NONE || pair > 0xffff) return null;
    bytes[group * 2] = pair >> 8;
    bytes[group * 2 + 1] = pair & 0xff;
  }
  return rest === 2 ? withLastByte(bytes, text) : bytes;
}

function withLastByte(bytes: Uint8Array, text: string): Uint8Array | null {
  const a = valueAt(text, text.length - 2);
  const b = valueAt(text, text.length - 1);
  const last = a + 45 * b;
  if (a === NONE || b === NONE || last > 0xff) return null;
  bytes[bytes.length - 1] = last;
  return bytes;
}
