/** What is kept of a PIN: enough to recognise it, and slow to guess at. */
export interface KeptPin {
  /** Whose it is; the next member of staff sets their own. */
  readonly staffId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export const PIN_DIGITS = 6;
/** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256 (2023). */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    HASH_BITS,
  );
  return new Uint8Array(bits);
}

export async function keepPin(staffId: string, pin: string): Promise<KeptPin> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { staffId, salt, iterations: ITERATIONS, hash: await derive(pin, salt, ITERATIONS) };
}

export async function isPin({ salt, iterations, hash }: KeptPin, pin: string): Promise<boolean> {
  const given = await derive(pin, salt, iterations);
  return given.length === hash.length && given.every((byte, at) => byte === hash[at]);
}
