/** What the numbers of an authority's records begin with, so that people can tell them apart on paper. */
const PREFIXES: Readonly<Record<string, string>> = { laboratory: 'LAB', clinic: 'CLN' };
/** No 0/O, 1/I/L: the number is read aloud and copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RANDOM_LENGTH = 6;

/**
 * A record number such as LAB-20261123-7KX2QD: authority, the city's day, six random characters (31^6 ≈ 890
 * million), so that two desks of a laboratory that never talk do not meet on the same number.
 * @param date the day as `2026-11-23`
 * @param bytes at least six random bytes
 */
export function suggestRecordId(authority: string, date: string, bytes: Uint8Array): string {
  const random = Array.from(bytes.slice(0, RANDOM_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${PREFIXES[authority] ?? 'REC'}-${date.replaceAll('-', '')}-${random}`;
}

/** The form of record numbers that the server takes. */
export const isRecordId = (text: string): boolean => /^[A-Za-z0-9._:-]{1,64}$/.test(text);
