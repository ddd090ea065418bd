/** Two series of times that were taken in turns, in milliseconds. */
export interface Compared {
  readonly medianExisting: number;
  readonly medianAbsent: number;
  /** Of both together: how much the machine itself varies. */
  readonly interquartile: number;
  /** From here on a difference of medians is one. */
  readonly bound: number;
  readonly differs: boolean;
}

/** A difference below a millisecond drowns in any network. */
const LEAST_MS = 1;
/** Standard errors: of eight pairs measured up to three times each, one in many thousand runs goes beyond by chance. */
const ERRORS = 3;
/** The standard error of a difference of two medians, for series of one, in interquartile ranges (of a normal one). */
const ERROR_OF_ONE = 1.314;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * Whether medians differ by more than the larger of one millisecond and three standard errors of the difference, which
 * shrink with the number of rounds: 0.72 of the interquartile range for 30, 0.2 for 400.
 */
export function compareTimes(existing: readonly number[], absent: readonly number[]): Compared {
  const ascending = (one: number, other: number) => one - other;
  const medianExisting = quantile([...existing].sort(ascending), 0.5);
  const medianAbsent = quantile([...absent].sort(ascending), 0.5);
  const all = [...existing, ...absent].sort(ascending);
  const interquartile = quantile(all, 0.75) - quantile(all, 0.25);
  const bound = Math.max(LEAST_MS, (ERRORS * ERROR_OF_ONE * interquartile) / Math.sqrt(existing.length));
  return {
    medianExisting: round(medianExisting),
    medianAbsent: round(medianAbsent),
    interquartile: round(interquartile),
    bound: round(bound),
    differs: Math.abs(medianExisting - medianAbsent) > bound,
  };
}
