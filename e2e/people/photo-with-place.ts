import type { Page } from 'playwright-core';

const ascii = (text: string) => Buffer.from(`${text}\0`, 'ascii');

/** One entry of a TIFF directory: tag, type, count and value or offset, twelve bytes. */
function entry(tag: number, type: number, count: number, value: Buffer | number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  if (typeof value === 'number') bytes.writeUInt32BE(value, 8);
  else value.copy(bytes, 8);
  return bytes;
}

const directory = (...entries: Buffer[]): Buffer =>
  Buffer.concat([Buffer.of(0, entries.length), ...entries, Buffer.alloc(4)]);

/** What a phone writes beside a photo: its maker, and the place where it was taken (39° 7′ 0″ N). */
function exifWithPlace(maker: string): Buffer {
  const make = ascii(maker);
  const makeAt = 8 + 2 + 2 * 12 + 4;
  const gpsAt = makeAt + make.length;
  const latitudeAt = gpsAt + 2 + 2 * 12 + 4;
  const latitude = Buffer.alloc(24);
  for (const [index, value] of [39, 1, 7, 1, 0, 1].entries()) latitude.writeUInt32BE(value, index * 4);
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]),
    directory(entry(0x010f, 2, make.length, makeAt), entry(0x8825, 4, 1, gpsAt)),
    make,
    directory(entry(1, 2, 2, ascii('N')), entry(2, 5, 3, latitudeAt)),
    latitude,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'ascii'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A photo as a phone takes it, 900 × 600, drawn by the browser. */
export async function photoWithPlace(page: Page, maker: string): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [900, 600];
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#c9b089';
    pen.fillRect(0, 0, 900, 600);
    pen.fillStyle = '#1b2428';
    pen.font = '64px sans-serif';
    pen.fillText('TICKET  G 1720', 180, 320);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const jpeg = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
  return Buffer.concat([jpeg.subarray(0, 2), exifWithPlace(maker), jpeg.subarray(2)]);
}

/** How wide and high a browser finds this picture. */
export const sizeOf = (page: Page, picture: Buffer): Promise<readonly [number, number]> =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${base64}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight] as const;
  }, picture.toString('base64'));
