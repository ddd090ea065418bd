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
