/** What is taken; what a file is follows from its first bytes, never from its name. */
export type AppealFileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** `heic` is told apart, since phones take such photos without saying so; null: anything else. */
export function fileTypeOf(bytes: Buffer): AppealFileType | 'heic' | null {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)))
    return 'image/png';
  const text = bytes.subarray(0, 12).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp';
  if (text.startsWith('%PDF-')) return 'application/pdf';
  return text.slice(4, 8) === 'ftyp' && HEIC_BRANDS.includes(text.slice(8)) ? 'heic' : null;
}
