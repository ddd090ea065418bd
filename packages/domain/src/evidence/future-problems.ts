import type { FieldProblem } from '../parsing/field-problem.ts';
import type { DayNumber, InstantMs } from '../time/day-number.ts';
import type { EvidenceAttributes, EvidenceKind } from './evidence.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';

/** A source's clock may be a little ahead of ours. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
/** What is due may lie ahead; everything else has happened. */
const MAY_LIE_AHEAD = new Set(['dueAt']);

/** Days and times that have not come yet, by attribute: a fact is reported when it has happened. */
export function futureProblems(
  kind: EvidenceKind,
  attributes: EvidenceAttributes,
  at: { readonly now: InstantMs; readonly today: DayNumber },
): FieldProblem[] {
  return Object.entries(EVIDENCE_KINDS[kind].attributes).flatMap(([name, { type }]) => {
    const value = attributes[name];
    if (typeof value !== 'number' || MAY_LIE_AHEAD.has(name)) return [];
    const late =
      (type === 'day' && value > at.today) || (type === 'instant' && value > at.now + FUTURE_TOLERANCE_MS);
    return late ? [{ path: name, code: 'in-the-future', message: IN_THE_FUTURE }] : [];
  });
}

const IN_THE_FUTURE = { zh: '时间还没有到，请核对。', en: 'This time has not come yet. Check it.' };
