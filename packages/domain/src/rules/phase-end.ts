import type { Hold, HoldEnd } from '../colours/hold.ts';
import { type DayNumber, dayNumberAt, type InstantMs, startOfDay } from '../time/day-number.ts';
import { pointTime } from './event-time.ts';
import { findRelief, type ReliefInput } from './relief.ts';
import { isReliefCondition, type OpenBounds, type PhaseEnd, type UntilMember } from './rule-set.ts';

/** The end of one phase of one record, as a hold carries it. */
export type SpanEnd = Pick<Hold, 'endsAt' | 'endedBy' | 'reviewAt'>;

/**
 * When the phase ends and by what: a known end, or the bounds of an open one. Relief that comes when the longest
 * span is over ends nothing; else it would bring the colour back for the time between, in which it was gone.
 */
export function phaseEnd(until: PhaseEnd, open: OpenBounds | undefined, input: ReliefInput): SpanEnd {
  const longest = open === undefined ? null : openEnd(open, input);
  const known = knownEnd(until, input);
  if (known === null) return longest ?? { endsAt: null, endedBy: null, reviewAt: null };
  if (known.isRelief && longest !== null && known.at >= longest.endsAt) return longest;
  return { endsAt: known.at, endedBy: known.by, reviewAt: null };
}

type KnownEnd = { readonly at: InstantMs; readonly by: HoldEnd; readonly isRelief: boolean };

/** Before this nothing ends the phase; null while the event of its `notBefore` has not happened. */
export function earliestEnd({ notBefore }: PhaseEnd, input: ReliefInput): InstantMs | null {
  if (notBefore === undefined) return Number.NEGATIVE_INFINITY;
  return pointTime(notBefore, input.record, input.offsetMinutes);
}

function knownEnd(until: PhaseEnd, input: ReliefInput): KnownEnd | null {
  const bound = earliestEnd(until, input);
  if (bound === null) return null;
  let earliest: KnownEnd | null = null;
  for (const member of until.any) {
    const end = memberEnd(member, input);
    if (end !== null && (earliest === null || end.at < earliest.at)) earliest = end;
  }
  return earliest === null ? null : { ...earliest, at: Math.max(earliest.at, bound) };
}

/** A release or discharge on its own day names its own record; a span of days counted from it is time. */
function memberEnd(member: UntilMember, input: ReliefInput): KnownEnd | null {
  if (isReliefCondition(member)) {
    const relief = findRelief(member, input);
    if (relief === null) return null;
    const { sourceId, recordId } = relief.by;
    return { at: relief.at, by: { sourceId, recordId }, isRelief: true };
  }
  const at = pointTime(member, input.record, input.offsetMinutes);
  if (at === null) return null;
  const { sourceId, recordId } = input.record;
  const by = (member.plusDays ?? 0) > 0 ? 'time' : { sourceId, recordId };
  return { at, by, isRelief: false };
}

/** Of a span of the phase that begins at `startsAt`: when the authority is asked, while no end is known. */
export function reviewDate(open: OpenBounds, input: ReliefInput, startsAt: InstantMs): InstantMs {
  return startOfDay(affirmedDay(input, startsAt) + open.reviewAfterDays, input.offsetMinutes);
}

function openEnd(open: OpenBounds, input: ReliefInput): SpanEnd & { readonly endsAt: InstantMs } {
  const day = affirmedDay(input, input.phaseStartsAt);
  return {
    endsAt: startOfDay(day + open.endsAfterDays, input.offsetMinutes),
    endedBy: 'longest-span',
    reviewAt: reviewDate(open, input, input.phaseStartsAt),
  };
}

/** The day of the start or of the arrival of the record's present version, whichever is later. */
function affirmedDay({ record, offsetMinutes }: ReliefInput, startsAt: InstantMs): DayNumber {
  return dayNumberAt(Math.max(startsAt, record.receivedAt), offsetMinutes);
}
