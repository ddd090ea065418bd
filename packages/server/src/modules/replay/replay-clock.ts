import type { Clock } from '../../platform/clock.ts';

/** The city's clock in the hands of a replay: it stands where it was set. */
export class ReplayClock implements Clock {
  #now: number;
  readonly realNow: () => number;

  constructor(start: number, realNow: () => number) {
    this.#now = start;
    this.realNow = realNow;
  }

  readonly cityNow = (): number => this.#now;

  set(instant: number): void {
    this.#now = instant;
  }
}
