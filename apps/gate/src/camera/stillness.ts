import { LOOKS } from './looks.ts';
import type { Luminance } from './luminance.ts';

/** Mean levels of the parts of a picture, so coarse that grain does not show. */
export type Thumbnail = Uint8Array;

const COLUMNS = 32;
const ROWS = 18;
/** Every so many pixels count. */
const STEP = 4;

export function thumbnailOf({ data, width, height }: Luminance): Thumbnail {
  const sums = new Uint32Array(COLUMNS * ROWS);
  const counts = new Uint32Array(COLUMNS * ROWS);
  for (let y = 0; y < height; y += STEP) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x += STEP) {
      const part = row + Math.floor((x * COLUMNS) / width);
      sums[part]! += data[y * width + x]!;
      counts[part]! += 1;
    }
  }
  return Uint8Array.from(sums, (sum, part) => sum / Math.max(1, counts[part]!));
}

/** What is known of the picture before the camera. */
export interface Watched {
  readonly thumbnail: Thumbnail;
  /** Looks at this picture that read nothing. */
  readonly unread: number;
  readonly lastLookAt: number;
}

/** A part that is so many levels lighter or darker than before has something else in it. */
export const CHANGED_LEVELS = 10;
/** After two rounds of all looks there is nothing to find in a picture that stands still. */
export const ENOUGH_LOOKS = 2 * LOOKS.length;
/** It is looked at again now and then all the same. */
export const STILL_LOOK_EVERY_MS = 500;

const hasChanged = (before: Thumbnail, now: Thumbnail) =>
  now.some((level, part) => Math.abs(level - before[part]!) >= CHANGED_LEVELS);

/**
 * Whether a picture is worth a look. A gate waits for most of its day; a device that does not look at an empty doorway
 * stays cool, and is free at once when somebody comes.
 *
 * @param watched null for the first picture
 * @param now any clock that only counts upwards, milliseconds
 */
export function worthALook(
  watched: Watched | null,
  thumbnail: Thumbnail,
  now: number,
): { readonly look: boolean; readonly watched: Watched } {
  if (watched === null || hasChanged(watched.thumbnail, thumbnail))
    return { look: true, watched: { thumbnail, unread: 0, lastLookAt: now } };
  const look = watched.unread < ENOUGH_LOOKS || now - watched.lastLookAt >= STILL_LOOK_EVERY_MS;
  return { look, watched: look ? { ...watched, lastLookAt: now } : watched };
}

/** A code that is held still must go on being seen, or it would count as gone and come again. */
export const afterLook = (watched: Watched, read: boolean): Watched => ({
  ...watched,
  unread: read ? 0 : watched.unread + 1,
});
