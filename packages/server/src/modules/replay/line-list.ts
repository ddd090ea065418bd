import type { DayNumber } from '@healthcode/domain';

/** A published line list as it was understood: unknown cells are null or empty. */
export interface LineList {
  /** In the order of the file. */
  readonly cases: readonly PublishedCase[];
  readonly links: readonly PublishedLinks[];
  readonly totals: readonly DailyTotal[];
}

export interface PublishedCase {
  readonly id: string;
  readonly sex: 'female' | 'male';
  /** In whole years. */
  readonly age: number;
  readonly onsetDay: DayNumber | null;
  /** Taken as the day on which the case was published. */
  readonly confirmedDay: DayNumber;
  /** In free text, where the person is thought to have been infected. */
  readonly sourceText: string;
  /** The span in which that may have happened; both ends inclusive. */
  readonly windowStart: DayNumber | null;
  readonly windowEnd: DayNumber | null;
  readonly windowRemark: string;
  readonly deathDay: DayNumber | null;
}

/** The cases that the list of links names as sources of one case. */
export interface PublishedLinks {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly string[];
}

/** What was published for a day as a whole. */
export interface DailyTotal {
  readonly day: DayNumber;
  readonly newCases: number;
  readonly totalCases: number;
  readonly totalDischarged: number | null;
  readonly totalDeaths: number | null;
}
