/**
 * The gate's clock. The verifier is the authority on time, and its device may be wrong or turned back: the
 * city's time is carried from the last answer of the server, and never runs below the highest signed time that
 * this installation has seen.
 */

/** One look at the device's two clocks: the wall clock, and the one that only counts upwards. Milliseconds. */
export interface Reading {
  readonly wall: number;
  readonly steady: number;
}

export interface CityClock {
  /** City time at `at`. */
  readonly city: number;
  readonly at: Reading;
  /** Highest signed time seen, in city time; 0 before the first. */
  readonly floor: number;
  /** Device wall clock minus the world's clock, as last measured; null before the first answer. */
  readonly drift: number | null;
}

/** What is kept between starts: the steady clock begins anew with each, so only the offset survives. */
export interface KeptClock {
  readonly offset: number;
  readonly floor: number;
  readonly drift: number | null;
}

/** From this drift on the device's owner is told. */
export const DRIFT_WARNING_MS = 30_000;

/** From here on the device's two clocks went apart by more than running unevenly: it was set, or it slept. */
const JUMP_MS = 10_000;

export function openClock(kept: KeptClock | undefined, now: Reading): CityClock {
  const offset = kept?.offset ?? 0;
  return { city: now.wall + offset, at: now, floor: kept?.floor ?? 0, drift: kept?.drift ?? null };
}

/** Gates that have never heard the server's time know only their own clock. */
export const isClockSet = (clock: CityClock): boolean => clock.drift !== null;

/**
 * City time now. Of the two spans since the anchor the longer counts: a wall clock turned back changes nothing,
 * and a device that slept (its steady clock may have stopped) does not fall behind. A wall clock put forward
 * makes lists and codes look old, which refuses, until the server's answer puts it right: see `hasJumped`.
 */
export function cityNow(clock: CityClock, now: Reading): number {
  const elapsed = Math.max(now.wall - clock.at.wall, now.steady - clock.at.steady, 0);
  return Math.max(clock.city + elapsed, clock.floor);
}

export interface TimeAnswer {
  readonly cityTime: number;
  readonly realTime: number;
}

/** Sets the clock by the server's answer; half of the round trip is taken as its age. */
export function setByServer(
  clock: CityClock,
  answer: TimeAnswer,
  asked: Reading,
  answered: Reading,
): CityClock {
  const age = Math.max(0, answered.steady - asked.steady) / 2;
  return {
    city: Math.round(answer.cityTime + age),
    at: answered,
    floor: clock.floor,
    drift: Math.round(answered.wall - (answer.realTime + age)),
  };
}

/** Whether city time may be wrong by what happened to the device's clocks since the anchor, just above 10 s. */
export function hasJumped({ at }: CityClock, now: Reading): boolean {
  return Math.abs(now.wall - at.wall - (now.steady - at.steady)) > JUMP_MS;
}

/** Raises the floor; a lower signed time leaves it where it is. */
export function sawSignedTime(clock: CityClock, signedAt: number): CityClock {
  return signedAt > clock.floor ? { ...clock, floor: signedAt } : clock;
}

export function keepClock(clock: CityClock): KeptClock {
  return { offset: clock.city - clock.at.wall, floor: clock.floor, drift: clock.drift };
}

export function warnsOfDrift(clock: CityClock): boolean {
  return clock.drift !== null && Math.abs(clock.drift) >= DRIFT_WARNING_MS;
}
