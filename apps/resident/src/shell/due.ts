/** When the phone last asked the server for what seldom changes, by its own clock (`Date.now()`). */
export interface AskedAt {
  readonly city?: number;
  readonly me?: number;
}

/** Whether it is time to ask again; also when the phone's clock was set back in between. */
export const isDue = (lastMs: number | undefined, nowMs: number, everyMs: number): boolean =>
  lastMs === undefined || nowMs < lastMs || nowMs - lastMs >= everyMs;
