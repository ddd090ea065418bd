/** A reading older than this does not count for whoever comes next. Milliseconds; exactly so old still counts. */
export const READING_COUNTS_MS = 15_000;

/** Whose a thermometer's reading is: of the person on the screen, of the one who comes next, or of nobody any more. */
export type ReadingOwner = 'shown' | 'next' | 'nobody';

/** When a reading was taken, and who is at the gate now. All times by one clock, milliseconds. */
export type ReadingMoment = {
  readonly readAt: number;
  readonly now: number;
  /** The person whose decision is on the screen; null while the gate waits for somebody. */
  readonly shown: {
    /** When their decision appeared. */
    readonly since: number;
    /** Staff have not turned to the next person; at a gate without staff: their code is still seen. */
    readonly isHere: boolean;
  } | null;
};

/** Whether a reading still counts for whoever comes next: at most 15 s old, and not from the future. */
export function readingCounts(readAt: number, now: number): boolean {
  const age = now - readAt;
  return age >= 0 && age <= READING_COUNTS_MS;
}

/**
 * Whose reading it is. It corrects the decision on the screen when it was taken at the moment that one appeared or
 * later and the person is still there; else it is the next person's, as long as it counts.
 */
export function whoseReading({ readAt, now, shown }: ReadingMoment): ReadingOwner {
  if (!readingCounts(readAt, now)) return 'nobody';
  return shown?.isHere && readAt >= shown.since ? 'shown' : 'next';
}
