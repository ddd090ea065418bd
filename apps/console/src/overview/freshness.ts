/** How often the home page asks again while it is visible, and after how many missed times it is called late. */
export const REFRESH_MS = 15_000;
const LATE_AFTER_MS = 3 * REFRESH_MS;

export type Freshness = 'fresh' | 'late' | 'offline';

export interface LastTries {
  /** When the figures on the screen were received; null before the first reply. */
  readonly receivedAt: number | null;
  /** Whether the newest try got no reply from the server. */
  readonly lost: boolean;
}

/** `offline` beats `late`: it names the cause. Up to and including three missed refreshes the figures are fresh. */
export function freshnessOf({ receivedAt, lost }: LastTries, now: number): Freshness {
  if (lost) return 'offline';
  return receivedAt !== null && now - receivedAt > LATE_AFTER_MS ? 'late' : 'fresh';
}

/** Whole seconds since the figures were received; never negative, even if the computer's clock was set back. */
export function ageSeconds(receivedAt: number, now: number): number {
  return Math.max(0, Math.floor((now - receivedAt) / 1000));
}

/** An age in the unit in which a person would say it. */
export function sayAge(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; count: number } {
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  return { unit: 'hours', count: Math.floor(seconds / 3600) };
}
