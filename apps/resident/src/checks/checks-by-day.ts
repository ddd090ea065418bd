import type { MyChecks } from '@healthcode/contracts/client';

export type Check = MyChecks['checks'][number];
export interface DayOfChecks {
  readonly day: number;
  readonly checks: readonly Check[];
}

/** Checks by civil day, the newest first in both. */
export function checksByDay(checks: readonly Check[], dayOf: (instant: number) => number): DayOfChecks[] {
  const days = new Map<number, Check[]>();
  for (const check of [...checks].sort((one, other) => other.at - one.at)) {
    const day = dayOf(check.at);
    days.set(day, [...(days.get(day) ?? []), check]);
  }
  return [...days].map(([day, ofDay]) => ({ day, checks: ofDay }));
}

/** Reasons of which a gate's guard sees the action only, and the person learns here. */
const TOLD = [
  'withdrawn',
  'cannot-check',
  'expired',
  'not-yet-valid',
  'stale',
  'already-scanned',
  'forged',
] as const;

/** Why the code itself did not count; null where it did. */
export const refusedFor = ({ outcome }: Pick<Check, 'outcome'>): (typeof TOLD)[number] | null =>
  TOLD.find((told) => told === outcome) ?? null;

/** What the gate could see of the person: with the colour, without it, or nothing. */
export type Seen = 'all' | 'no-colour' | 'nothing';

export function seenIn({ outcome }: Pick<Check, 'outcome'>): Seen {
  if (outcome === 'ok') return 'all';
  return outcome === 'withdrawn' || outcome === 'cannot-check' ? 'no-colour' : 'nothing';
}
