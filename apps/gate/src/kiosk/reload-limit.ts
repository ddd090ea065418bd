/** A page that fails again and again is not helped by yet another reload. */
const RELOADS_AT_MOST = 5;
export const RELOADS_WITHIN_MS = 10 * 60_000;

export interface ReloadPlan {
  readonly may: boolean;
  /** Those that still count, with this one where it may be. */
  readonly reloads: readonly number[];
  /** When one may be again, where none may be now; milliseconds by the same clock. */
  readonly againAt: number;
}

/** At most five reloads in ten minutes. Times from the future, left by a clock that was put back, do not count. */
export function planReload(past: readonly number[], now: number): ReloadPlan {
  const reloads = past.filter((at) => at <= now && now - at < RELOADS_WITHIN_MS).sort((a, b) => a - b);
  if (reloads.length < RELOADS_AT_MOST) return { may: true, reloads: [...reloads, now], againAt: now };
  const blocking = reloads[reloads.length - RELOADS_AT_MOST] ?? now;
  return { may: false, reloads, againAt: blocking + RELOADS_WITHIN_MS };
}
