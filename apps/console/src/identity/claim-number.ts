/** A number as it is read off a phone: without the hyphen, in small letters, full-width. Null: not of its form. */
export function readClaimNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
  return /^[0-9A-Z]{8}$/.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4)}` : null;
}
