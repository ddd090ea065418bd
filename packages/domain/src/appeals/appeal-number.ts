import { formatDay } from '../time/day-number.ts';

/** No I, O, 0 or 1: read aloud and copied by hand. 32 signs, so that a byte's low five bits are one. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * What an appeal is called, as `A-20201127-K7QXM`. Not guessable, and no secret: whoever knows it can do nothing by it.
 *
 * @param random at least five random bytes
 */
export function formatAppealNumber(day: number, random: Uint8Array): string {
  const signs = [...random.subarray(0, 5)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `A-${formatDay(day).replaceAll('-', '')}-${signs.join('')}`;
}
