const SOI = 0xd8;
const SOS = 0xda;
const COMMENT = 0xfe;
const APP1 = 0xe1;
const APP15 = 0xef;
/** Adobe's: without it colours of some pictures are read wrongly. It says nothing about anybody. */
const APP14 = 0xee;

/** A JPEG inside a PDF without what cameras write beside the picture (Exif with its place, XMP, comments). */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return bytes;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SOS) {
    const marker = bytes[at + 1]!;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const tells = marker === COMMENT || (marker >= APP1 && marker <= APP15 && marker !== APP14);
    if (!tells) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}
