import type { FieldProblem } from '../parsing/field-problem.ts';
import type { EvidenceAttributes, EvidenceKind } from './evidence.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';

/** Pairs of attributes of which the second may not lie before the first; equal is allowed. */
const ORDERED: Partial<Record<EvidenceKind, readonly (readonly [string, string])[]>> = {
  case: [
    ['admittedDay', 'dischargedDay'],
    ['confirmedDay', 'dischargedDay'],
    ['confirmedDay', 'releasedDay'],
  ],
  'close-contact': [['isolationStartedDay', 'releasedDay']],
  'secondary-contact': [['isolationStartedDay', 'releasedDay']],
  exposure: [['from', 'to']],
  'area-stay': [['arrivedDay', 'leftDay']],
  'border-arrival': [['arrivedDay', 'releasedDay']],
  'isolation-order': [['startedDay', 'releasedDay']],
  obligation: [['orderedAt', 'dueAt']],
  'isolation-completed': [['startedDay', 'completedDay']],
};

/** What is wrong between attributes that are each right: order in time, and what a kind must point at. */
export function attributeRelationProblems(
  kind: EvidenceKind,
  attributes: EvidenceAttributes,
): FieldProblem[] {
  const problems = (ORDERED[kind] ?? []).flatMap(([earlier, later]) =>
    isBefore(attributes[later], attributes[earlier]) ? [orderProblem(kind, earlier, later)] : [],
  );
  const { ofRecord, ofEvent } = { ofRecord: attributes['ofRecord'], ofEvent: attributes['ofEvent'] };
  if (kind === 'district-clearance' && ofRecord === undefined && ofEvent === undefined) {
    problems.push({
      path: 'ofRecord',
      code: 'nothing-cleared',
      message: {
        zh: '请写明解除的是哪条记录或哪个事件。',
        en: 'Please name the record or the event that is cleared.',
      },
    });
  }
  if (EVIDENCE_KINDS[kind].time.every((name) => attributes[name] === undefined)) {
    problems.push({
      path: EVIDENCE_KINDS[kind].time[0] ?? '',
      code: 'no-time',
      message: {
        zh: '至少要有一个日期，说明何时发生。',
        en: 'At least one day is needed that says when it was.',
      },
    });
  }
  return problems;
}

function isBefore(later: unknown, earlier: unknown): boolean {
  return typeof later === 'number' && typeof earlier === 'number' && later < earlier;
}

function orderProblem(kind: EvidenceKind, earlier: string, later: string): FieldProblem {
  const names = EVIDENCE_KINDS[kind].attributes;
  const [before, after] = [names[earlier]?.name, names[later]?.name];
  return {
    path: later,
    code: 'wrong-order',
    message: {
      zh: `“${after?.zh ?? later}”早于“${before?.zh ?? earlier}”。`,
      en: `The ${after?.en ?? later} lies before the ${before?.en ?? earlier}.`,
    },
  };
}
