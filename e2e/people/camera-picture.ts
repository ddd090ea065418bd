import encodeQR from 'qr';
import sharp from 'sharp';

export const WIDTH = 1280;
export const HEIGHT = 720;
/** Modules of white around a code. */
const QUIET = 4;

/** A picture as a gate's camera gives it, of these shapes. */
export const picture = (svg: string): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`),
  )
    .jpeg({ quality: 90 })
    .toBuffer();

export const square = (x: number, y: number, side: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${fill}"/>`;

/** The code of a text on white, in the middle of the picture, as shapes. */
export function codeShapes(text: string, pixels: number): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const side = modules.length * pixels;
  const [left, top] = [(WIDTH - side) / 2, (HEIGHT - side) / 2];
  const dark = modules.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? square(left + x * pixels, top + y * pixels, pixels, '#111') : '')),
  );
  return square(left, top, side, '#fff') + dark.join('');
}

const GROUND = square(0, 0, WIDTH, '#3a4146');

/** Nobody holds anything up. */
export const nothingHeldUp = (): Promise<Buffer> => picture(GROUND);

/** Somebody holds up the code of this text, a little tilted. */
export const heldUp = (text: string): Promise<Buffer> =>
  picture(`${GROUND}<g transform="rotate(2 ${WIDTH / 2} ${HEIGHT / 2})">${codeShapes(text, 7)}</g>`);
