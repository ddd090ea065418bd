import type { RecordId, SourceId } from '../ids.ts';
import type { InstantMs } from '../time/day-number.ts';
import type { Hold } from './hold.ts';

/** A disputed record that two officers of different offices set aside for a time (rules-and-evidence, "Correction"). */
export type Suspension = {
  readonly sourceId: SourceId;
  readonly recordId: RecordId;
  /** Inclusive. */
  readonly from: InstantMs;
  /** Exclusive: then the record counts again. */
  readonly until: InstantMs;
};

/** At least so long, so that the source can answer; at most so long, so that nobody is forgotten. In days. */
export const SUSPENSION_DAYS = { least: 1, most: 30 } as const;

/**
 * The holds without the time in which their record is suspended. A hold that is cut in two keeps both pieces; one that
 * lies wholly inside is gone. The parts of one record by one phase of one rule are numbered anew, from 0 in their
 * order, which is that of `holds`. Suspensions only ever make a colour milder, and only while they last: they add no
 * hold.
 */
export function suspendHolds(holds: readonly Hold[], suspensions: readonly Suspension[]): Hold[] {
  if (suspensions.length === 0) return [...holds];
  const cut = holds.flatMap((hold) => {
    const ofRecord = suspensions
      .filter(({ sourceId, recordId }) => sourceId === hold.sourceId && recordId === hold.recordId)
      .sort((left, right) => left.from - right.from);
    return ofRecord.reduce(cutLast, [hold]);
  });
  return numberParts(cut);
}

function numberParts(holds: readonly Hold[]): Hold[] {
  const next = new Map<string, number>();
  return holds.map((hold) => {
    const { personId, sourceId, recordId, ruleId, phase } = hold;
    const span = JSON.stringify([personId, sourceId, recordId, ruleId, phase]);
    const part = next.get(span) ?? 0;
    next.set(span, part + 1);
    return { ...hold, part };
  });
}

/** Suspensions come in the order of their beginnings, so each can only touch the last part. */
function cutLast(parts: readonly Hold[], { from, until }: Suspension): Hold[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const end = last.endsAt ?? Number.POSITIVE_INFINITY;
  if (until <= last.startsAt || from >= end || until <= from) return [...parts];
  const kept = [...parts.slice(0, -1)];
  if (from > last.startsAt) kept.push({ ...last, endsAt: from, endedBy: 'suspension', reviewAt: null });
  if (until < end) kept.push({ ...last, startsAt: until });
  return kept;
}
