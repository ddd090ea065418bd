/**
 * Two clocks. The city's clock decides everything the city decides (days, passes, holds, checks); a demo city may
 * live in 2020. The world's clock guards sessions, one-time codes and rate limits.
 */
export interface Clock {
  /** UTC milliseconds of the city's time. */
  readonly cityNow: () => number;
  /** UTC milliseconds of the world's time. */
  readonly realNow: () => number;
}

export function createClock(cityOffsetMs: number, realNow: () => number = Date.now): Clock {
  return { cityNow: () => realNow() + cityOffsetMs, realNow };
}
