import {
  crop,
  double,
  halve,
  type Luminance,
  type Rectangle,
  sharpen,
  smooth,
  stretch,
} from './luminance.ts';

/** One way of looking at a picture. */
export interface Look {
  readonly part: 'middle' | 'whole';
  /** What is done to the light before it is read. */
  readonly by: 'plain' | 'stretch' | 'smooth' | 'sharpen' | 'double';
  /** The reader also tries to close the gaps that specks and stripes leave. */
  readonly denoise?: true;
}

/**
 * One after another, a look at each picture that the camera gives. Most codes are read by the first, which is the
 * cheapest; each of the others reads some that no other does (bench `scan`): grain, lenses out of focus, small codes,
 * stripes. All of them have had their turn within half a second.
 */
export const LOOKS: readonly Look[] = [
  { part: 'middle', by: 'plain' },
  { part: 'whole', by: 'plain' },
  { part: 'whole', by: 'sharpen' },
  { part: 'whole', by: 'smooth' },
  { part: 'middle', by: 'stretch' },
  { part: 'middle', by: 'double' },
  { part: 'whole', by: 'plain', denoise: true },
];

export const lookAt = (number: number): Look => LOOKS[number % LOOKS.length]!;

/** The guide's share of the shorter side, with room for a hand that shakes. */
const GUIDE_SHARE = 0.9;
/** A phone pass is 73 modules wide with its quiet zone: a picture of this width has enough pixels for it. */
const WIDE_ENOUGH = 1_300;

/** The part of a picture that a look takes in, in whole pixels of the picture. */
export function partOf(width: number, height: number, part: Look['part']): Rectangle {
  if (part === 'whole') return { x: 0, y: 0, width, height };
  const side = Math.round(Math.min(width, height) * GUIDE_SHARE);
  return { x: (width - side) >> 1, y: (height - side) >> 1, width: side, height: side };
}

/** What the reader gets, and how many pixels of the picture one of its pixels is. */
export interface Prepared {
  readonly picture: Luminance;
  readonly scale: number;
}

export function prepare(picture: Luminance, { part, by }: Look): Prepared {
  let shown = crop(picture, partOf(picture.width, picture.height, part));
  let scale = 1;
  while (shown.width > WIDE_ENOUGH) {
    shown = halve(shown);
    scale *= 2;
  }
  if (by === 'smooth') return { picture: stretch(smooth(shown)), scale };
  if (by === 'stretch') return { picture: stretch(shown), scale };
  if (by === 'sharpen') return { picture: sharpen(shown), scale };
  if (by === 'double') return { picture: double(shown), scale: scale / 2 };
  return { picture: shown, scale };
}
