import { rename, writeFile } from 'node:fs/promises';

/**
 * Writes a Motion-JPEG clip, which is nothing but JPEG pictures one after another. Chromium's fake camera
 * plays it at 30 pictures a second, from the start again after the last. All pictures must have the size
 * of the first. Throws TypeError when there is no picture or one is not a JPEG.
 *
 * The file is put in place in one step: a camera that opens it meanwhile sees the old clip or the new one.
 */
export async function writeMjpeg(file: string, jpegFrames: readonly Buffer[]): Promise<void> {
  if (jpegFrames.length === 0) throw new TypeError('A clip needs at least one picture.');
  const wrong = jpegFrames.findIndex((frame) => !isJpeg(frame));
  if (wrong !== -1) throw new TypeError(`Picture ${wrong} of the clip is not a JPEG.`);
  const unfinished = `${file}.part`;
  await writeFile(unfinished, Buffer.concat(jpegFrames));
  await rename(unfinished, file);
}

/** Start-of-image marker FF D8, end-of-image marker FF D9 (ITU-T T.81, table B.1). */
function isJpeg(bytes: Buffer): boolean {
  return (
    bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9
  );
}
