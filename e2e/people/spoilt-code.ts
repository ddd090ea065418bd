import encodeQR from 'qr';
import sharp from 'sharp';

const WIDTH = 1280;
const HEIGHT = 720;
const PIXELS = 6;

const picture = (svg: string) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`),
  )
    .jpeg({ quality: 90 })
    .toBuffer();

const square = (x: number, y: number, side: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${fill}"/>`;

/** A camera in a room without light. */
export const darkRoom = (): Promise<Buffer> => picture(square(0, 0, WIDTH, '#060606'));

/** A code of ours before the camera with something over its middle: its corners are there, its text is not. */
export function spoiltCode(): Promise<Buffer> {
  const modules = encodeQR(`HQ1:${'6BF70 90T9WTWGVLK'.repeat(24).slice(0, 402)}`, 'raw', {
    ecc: 'medium',
    encoding: 'alphanumeric',
    border: 4,
  });
  const side = modules.length * PIXELS;
  const [left, top] = [(WIDTH - side) / 2, (HEIGHT - side) / 2];
  const dark = modules.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? square(left + x * PIXELS, top + y * PIXELS, PIXELS, '#111') : '')),
  );
  const finger = square(WIDTH / 2 - 100, HEIGHT / 2 - 100, 200, '#a08070');
  return picture(square(0, 0, WIDTH, '#777') + square(left, top, side, '#fff') + dark.join('') + finger);
}
