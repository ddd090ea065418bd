import type { SeenCode } from './read-code.ts';

/** What one look has found out about a picture without a readable code. */
export interface Sight {
  readonly seen: SeenCode | null;
  /** Mean level of light, 0 to 255. */
  readonly level: number;
}

/** What the person at the gate may do about it. */
export type Guidance = 'looking' | 'closer' | 'farther' | 'dark' | 'steady';

/** Of so many looks the last ones count: about half a second. */
export const SIGHTS_KEPT = 8;
/** Seen once may be a poster's corner; seen twice, somebody holds up a code. */
const SEEN_OFTEN = 2;
/** Below this a module has too few pixels for a camera's grain and haze. */
export const SMALLEST_MODULE_PIXELS = 2.6;
/** A code as large as this leaves no quiet zone in the picture. */
export const LARGEST_SHARE = 0.92;
/** With a code in view, and without: eyes find a room of this level dark. */
export const DARK_CODE_LEVEL = 45;
export const DARK_ROOM_LEVEL = 18;

/** From the last sights, oldest first; none of them was readable. */
export function guidanceOf(sights: readonly Sight[]): Guidance {
  const last = sights.slice(-SIGHTS_KEPT);
  const seen = last.flatMap((sight) => (sight.seen ? [sight.seen] : []));
  const level = median(last.map((sight) => sight.level));
  if (seen.length < SEEN_OFTEN)
    return last.length === SIGHTS_KEPT && level < DARK_ROOM_LEVEL ? 'dark' : 'looking';
  if (level < DARK_CODE_LEVEL) return 'dark';
  if (median(seen.map((code) => code.share)) > LARGEST_SHARE) return 'farther';
  return median(seen.map((code) => code.modulePixels)) < SMALLEST_MODULE_PIXELS ? 'closer' : 'steady';
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

export interface Shown {
  readonly guidance: Guidance;
  /** On any clock that only counts upwards, milliseconds. */
  readonly since: number;
}

/** A hint stands for so long at least: words that change faster are not read. */
export const CALM_MS = 1_500;

export function keepCalm(shown: Shown, wanted: Guidance, now: number): Shown {
  if (wanted === shown.guidance || now - shown.since < CALM_MS) return shown;
  return { guidance: wanted, since: now };
}
