import { isNeverBefore } from '../evidence/attribute-relations.ts';
import type { Localised } from '../localised.ts';
import type { FieldProblem } from '../parsing/field-problem.ts';
import { type EventPoint, isReliefCondition, type Phase, type Rule } from './rule-set.ts';

/** What can be wrong between the spans of one rule, as its author is told. */
export const SPAN_PROBLEMS = {
  'ends-before-it-begins': {
    zh: '这个结束时间不可能晚于本阶段的开始，本阶段就不会有颜色。',
    en: 'This can never lie after the beginning of the phase, which then holds nothing.',
  },
  'not-before-too-early': {
    zh: '“最早结束时间”不可能晚于本阶段的开始，写了等于没写。',
    en: 'This earliest end can never lie after the beginning of the phase, so it says nothing.',
  },
  'same-beginning': {
    zh: '本规则的另一阶段也从这一时间开始。',
    en: 'Another phase of this rule begins at the same time.',
  },
  'phases-overlap': {
    zh: '本阶段开始时，前面的阶段还没有结束。',
    en: 'This phase begins before one that stands before it has ended.',
  },
} as const satisfies Record<string, Localised>;

type SpanProblem = FieldProblem & { readonly code: keyof typeof SPAN_PROBLEMS };

/**
 * The spans of a rule that run backwards or over each other whatever the evidence says, each at its place below
 * `path`. Points are compared where both count from one event, or from two of which the kind's records always have the
 * one no later than the other; whether others meet, only the evidence can tell. Months, years and leap days make no
 * difference: a day is a number.
 */
export function spanProblems({ evidence, phases }: Rule, path: string): SpanProblem[] {
  const order = new PointOrder(evidence);
  return phases.flatMap((phase, index) => {
    const at = `${path}.phases[${index}]`;
    return [...endProblems(phase, order, at), ...beginProblems(phase, phases.slice(0, index), order, at)];
  });
}

function endProblems({ from, until }: Phase, order: PointOrder, path: string): SpanProblem[] {
  const { notBefore } = until;
  const idle = notBefore !== undefined && order.isNeverAfter(notBefore, from);
  const problems = idle ? [problem(`${path}.until.notBefore`, 'not-before-too-early')] : [];
  // then the end lies where it says, however early the others are
  if (notBefore !== undefined && !idle) return problems;
  for (const [index, member] of until.any.entries()) {
    if (!isReliefCondition(member) && order.isNeverAfter(member, from))
      problems.push(problem(`${path}.until.any[${index}]`, 'ends-before-it-begins'));
  }
  return problems;
}

function beginProblems(
  { from }: Phase,
  before: readonly Phase[],
  order: PointOrder,
  path: string,
): SpanProblem[] {
  if (before.some((phase) => isSamePoint(phase.from, from)))
    return [problem(`${path}.from`, 'same-beginning')];
  return before.some((phase) => endsAfter(phase, from, order))
    ? [problem(`${path}.from`, 'phases-overlap')]
    : [];
}

/** Whether the phase, unless something else ends it, surely goes on beyond the point. */
function endsAfter({ until: { any, notBefore } }: Phase, point: EventPoint, order: PointOrder): boolean {
  if (notBefore !== undefined && order.isBefore(point, notBefore)) return true;
  const ends = any.filter((member): member is EventPoint => !isReliefCondition(member));
  return (
    ends.some((end) => order.isBefore(point, end)) && !ends.some((end) => order.isNeverAfter(end, point))
  );
}

const problem = (path: string, code: SpanProblem['code']): SpanProblem => ({
  path,
  code,
  message: SPAN_PROBLEMS[code],
});

const daysOf = ({ plusDays = 0 }: EventPoint): number => plusDays;

const isSamePoint = (one: EventPoint, other: EventPoint): boolean =>
  one.event === other.event && daysOf(one) === daysOf(other);

/** What is known of the order of two points of a record without seeing it. */
class PointOrder {
  readonly #kind: Rule['evidence'];

  constructor(kind: Rule['evidence']) {
    this.#kind = kind;
  }

  /** Whether the first is, in every record that has both, at the second or before it. */
  isNeverAfter(first: EventPoint, second: EventPoint): boolean {
    return this.#areOrdered(first, second) && daysOf(first) <= daysOf(second);
  }

  /** Whether the first is, in every record that has both, before the second. */
  isBefore(first: EventPoint, second: EventPoint): boolean {
    return this.#areOrdered(first, second) && daysOf(first) < daysOf(second);
  }

  #areOrdered(first: EventPoint, second: EventPoint): boolean {
    return first.event === second.event || isNeverBefore(this.#kind, second.event, first.event);
  }
}
