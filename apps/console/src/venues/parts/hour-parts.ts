import type { VenueCounts } from '@healthcode/contracts/client';

type Hour = VenueCounts['byHour'][number];

/** Parts of an hour's bar, from its beginning; `rest`: whoever was to measure, show again or bring another code. */
export const HOUR_PARTS = ['admit', 'refer', 'refuse', 'original-way', 'rest'] as const;
export type HourPart = (typeof HOUR_PARTS)[number];

const partOf = (decision: string): HourPart => HOUR_PARTS.find((part) => part === decision) ?? 'rest';

/** An hour's checks in each part. */
export const countOf = ({ byDecision }: Hour, part: HourPart): number =>
  byDecision.reduce((sum, { decision, count }) => (partOf(decision) === part ? sum + count : sum), 0);

/** Parts that some hour of the day has: no column of noughts. */
export const partsOf = (hours: readonly Hour[]): HourPart[] =>
  HOUR_PARTS.filter((part) => hours.some((hour) => countOf(hour, part) > 0));
