import type { Hold, HoldEnd } from '../colours/hold.ts';
import { dayNumberAt, type InstantMs, startOfDay } from '../time/day-number.ts';
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

function knownEnd(until: PhaseEnd, input: ReliefInput): KnownEnd | null {
  const bound =
    until.notBefore === undefined
      ? Number.NEGATIVE_INFINITY
      : pointTime(until.notBefore, input.record, input.offsetMinutes);
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

/** Counted from the start or from the arrival of the record's present version, whichever is later. */
function openEnd(open: OpenBounds, input: ReliefInput): SpanEnd & { readonly endsAt: InstantMs } {
  const affirmedAt = Math.max(input.phaseStartsAt, input.record.receivedAt);
  const day = dayNumberAt(affirmedAt, input.offsetMinutes);
  return {
    endsAt: startOfDay(day + open.endsAfterDays, input.offsetMinutes),
    endedBy: 'longest-span',
    reviewAt: startOfDay(day + open.reviewAfterDays, input.offsetMinutes),
  };
}
