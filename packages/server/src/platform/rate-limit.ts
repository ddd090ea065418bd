/**
 * Sliding-window limiter for one process, by any key (an account, a person). Real time; forgets on restart, so it
 * slows guessing down and is not the only guard of anything.
 */
export class RateLimiter {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #hits = new Map<string, number[]>();

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts one use. @returns 0 when allowed, else the milliseconds until the next one is */
  take(key: string, now: number): number {
    const recent = (this.#hits.get(key) ?? []).filter((at) => at > now - this.#windowMs);
    if (recent.length >= this.#limit) {
      this.#hits.set(key, recent);
      return recent[0]! + this.#windowMs - now;
    }
    recent.push(now);
    this.#hits.set(key, recent);
    if (this.#hits.size > 50_000) this.#forget(now);
    return 0;
  }

  #forget(now: number): void {
    for (const [key, hits] of this.#hits) {
      if (hits.every((at) => at <= now - this.#windowMs)) this.#hits.delete(key);
    }
  }
}
