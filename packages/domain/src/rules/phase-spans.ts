import { HOUR_MS, type InstantMs } from '../time/day-number.ts';
import { earliestEnd, phaseEnd, reviewDate, type SpanEnd } from './phase-end.ts';
import { listRelief, type Relief, type ReliefInput } from './relief.ts';
import { isRenewal, type OpenBounds, type PhaseEnd } from './rule-set.ts';

/** One unbroken span of a phase: start inclusive, end exclusive, never empty. */
export type PhaseSpan = SpanEnd & { readonly startsAt: InstantMs };

/**
 * The spans over which a phase that has begun holds its colour, in their order. One, or none where it would end no
 * later than it starts; more where relieving evidence counts for a time only and the phase goes on when that time is
 * over. More relieving evidence only ever covers more of the phase, never less.
 *
 * The longest span is counted over the whole phase, so a source that falls silent ends it, whoever renews it. Every
 * span but the last is ended by a record of its own, so there is at most one more than there are such records.
 */
export function phaseSpans(until: PhaseEnd, open: OpenBounds | undefined, input: ReliefInput): PhaseSpan[] {
  if (!until.any.some(isRenewal)) return spansUntil(phaseEnd(until, open, input), [], input.phaseStartsAt);
  const ending = { ...until, any: until.any.filter((member) => !isRenewal(member)) };
  const spans = spansUntil(phaseEnd(ending, open, input), timesCovered(until, input), input.phaseStartsAt);
  return spans.map((span) => (span.reviewAt === null ? span : reviewed(span, open, input)));
}

/** A time in which relieving evidence counts. */
type Cover = { readonly from: InstantMs; readonly until: InstantMs; readonly by: Relief['by'] };

function timesCovered(until: PhaseEnd, input: ReliefInput): Cover[] {
  const bound = earliestEnd(until, input);
  if (bound === null) return [];
  return until.any
    .filter(isRenewal)
    .flatMap((renewal) =>
      listRelief(renewal, input).map(({ at, by }) => ({
        from: Math.max(at, bound),
        until: at + renewal.dueAgainAfterHours * HOUR_MS,
        by,
      })),
    )
    .filter((cover) => cover.from < cover.until)
    .sort((left, right) => left.from - right.from || right.until - left.until);
}

function spansUntil(end: SpanEnd, covers: readonly Cover[], startsAt: InstantMs): PhaseSpan[] {
  const endsAt = end.endsAt ?? Number.POSITIVE_INFINITY;
  const spans: PhaseSpan[] = [];
  let due = startsAt;
  for (const { from, until, by } of covers) {
    if (from >= endsAt) break;
    if (until <= due) continue;
    const { sourceId, recordId } = by;
    if (from > due)
      spans.push({ startsAt: due, endsAt: from, endedBy: { sourceId, recordId }, reviewAt: null });
    due = until;
  }
  if (due < endsAt) spans.push({ startsAt: due, ...end });
  return spans;
}

/** The authority is asked about what is due now, not about what was due first. */
function reviewed(span: PhaseSpan, open: OpenBounds | undefined, input: ReliefInput): PhaseSpan {
  if (open === undefined) return span;
  const asked = reviewDate(open, input, span.startsAt);
  return { ...span, reviewAt: Math.min(asked, span.endsAt ?? asked) };
}
