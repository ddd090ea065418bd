import { codeShapes, HEIGHT, picture, square, WIDTH } from './camera-picture.ts';

const PIXELS = 6;

/** A camera in a room without light. */
export const darkRoom = (): Promise<Buffer> => picture(square(0, 0, WIDTH, '#060606'));

/** A code of ours before the camera with something over its middle: its corners are there, its text is not. */
export function spoiltCode(): Promise<Buffer> {
  const code = codeShapes(`HQ1:${'6BF70 90T9WTWGVLK'.repeat(24).slice(0, 402)}`, PIXELS);
  const finger = square(WIDTH / 2 - 100, HEIGHT / 2 - 100, 200, '#a08070');
  return picture(square(0, 0, WIDTH, '#777') + code + finger);
}
