/** After how many minutes without use a gate locks; staff may choose. */
export const LOCK_MINUTES = [5, 15, 30] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];
export const USUAL_LOCK_MINUTES: LockMinutes = 15;

const MINUTE_MS = 60_000;
/** A clock is put right by so much now and then; further back it was turned. */
const TURNED_BACK_MS = MINUTE_MS;

/** The device's two clocks at one moment: the wall clock, and the one that only counts upwards. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

/** While the app is open: the longer of the two spans counts, so that no clock that is turned back keeps it open. */
export const isIdle = (used: Moment, now: Moment, minutes: number): boolean =>
  Math.max(now.wall - used.wall, now.steady - used.steady) >= minutes * MINUTE_MS;

/**
 * When the app is opened: the last use is known by the wall clock alone. A reload at once does not lock; a restart
 * later does, and so does one with the clock turned back.
 */
export const locksOnOpening = (usedAt: number | undefined, now: number, minutes: number): boolean =>
  usedAt === undefined || now - usedAt >= minutes * MINUTE_MS || usedAt - now > TURNED_BACK_MS;
