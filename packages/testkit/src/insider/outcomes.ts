/** What came of calls, as every drill counts them. */
export interface Outcomes {
  acknowledged: number;
  refused: number;
  /** No reply, or one that does not say whether it was done. */
  unknown: number;
  /** Acknowledged, and not on record afterwards. */
  lost: number;
}

export const noOutcomes = (): Outcomes => ({ acknowledged: 0, refused: 0, unknown: 0, lost: 0 });

/** Counts a reply by its HTTP status; 0: there was none. */
export function countReply(outcomes: Outcomes, status: number): void {
  if (status >= 200 && status < 300) outcomes.acknowledged += 1;
  else if (status >= 400 && status < 500) outcomes.refused += 1;
  else outcomes.unknown += 1;
}
