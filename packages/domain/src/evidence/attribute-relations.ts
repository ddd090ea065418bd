import type { Localised } from '../localised.ts';
import type { FieldProblem } from '../parsing/field-problem.ts';
import { codeName } from './code-names.ts';
import type { EvidenceAttributes, EvidenceKind } from './evidence.ts';
import { EVIDENCE_KINDS } from './evidence-kinds.ts';

const CONTACT = [
  ['lastContactDay', 'releasedDay'],
  ['isolationStartedDay', 'releasedDay'],
] as const;

/** Pairs of attributes of which the second may not lie before the first; equal is allowed. */
const ORDERED: Partial<Record<EvidenceKind, readonly (readonly [string, string])[]>> = {
  case: [
    ['admittedDay', 'dischargedDay'],
    ['confirmedDay', 'dischargedDay'],
    ['confirmedDay', 'releasedDay'],
    ['confirmedDay', 'excludedDay'],
  ],
  'close-contact': CONTACT,
  'secondary-contact': CONTACT,
  exposure: [['from', 'to']],
  'area-stay': [['arrivedDay', 'leftDay']],
  'border-arrival': [['arrivedDay', 'releasedDay']],
  'isolation-order': [['startedDay', 'releasedDay']],
  obligation: [['orderedAt', 'dueAt']],
  'isolation-completed': [['startedDay', 'completedDay']],
};

/**
 * The ends that a case of a classification cannot have. A suspicion is excluded and an infection is released: the
 * rules hold 14 more days after either, and would hold none after the end that does not fit.
 */
const FOREIGN_ENDS: Readonly<Record<string, readonly string[]>> = {
  confirmed: ['excludedDay'],
  asymptomatic: ['excludedDay'],
  suspected: ['releasedDay'],
  excluded: ['releasedDay'],
};

/** Whether records of the kind are refused in which the second of these attributes lies before the first. */
export function isNeverBefore(kind: EvidenceKind, second: string, first: string): boolean {
  return (ORDERED[kind] ?? []).some(([earlier, later]) => earlier === first && later === second);
}

/** What is wrong between attributes that are each right: order in time, and what a kind must point at. */
export function attributeRelationProblems(
  kind: EvidenceKind,
  attributes: EvidenceAttributes,
): FieldProblem[] {
  const problems = (ORDERED[kind] ?? []).flatMap(([earlier, later]) =>
    isBefore(attributes[later], attributes[earlier]) ? [orderProblem(kind, earlier, later)] : [],
  );
  problems.push(...foreignEndProblems(kind, attributes));
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

function foreignEndProblems(kind: EvidenceKind, attributes: EvidenceAttributes): FieldProblem[] {
  if (kind !== 'case') return [];
  const classification = String(attributes['classification']);
  const called = codeName('classification', classification);
  return (FOREIGN_ENDS[classification] ?? [])
    .filter((end) => attributes[end] !== undefined)
    .map((path) => ({ path, code: 'end-does-not-fit', message: endText(attributeName(kind, path), called) }));
}

const endText = (end: Localised, classification: Localised | null): Localised => ({
  zh: `${classification?.zh}病例没有“${end.zh}”。请改正类别，或改填与类别相符的日期。`,
  en: `A case that is ${classification?.en} has no ${end.en}. Please correct the classification, or give the day that fits it.`,
});

const attributeName = (kind: EvidenceKind, attribute: string): Localised =>
  EVIDENCE_KINDS[kind].attributes[attribute]?.name ?? { zh: attribute, en: attribute };

function isBefore(later: unknown, earlier: unknown): boolean {
  return typeof later === 'number' && typeof earlier === 'number' && later < earlier;
}

function orderProblem(kind: EvidenceKind, earlier: string, later: string): FieldProblem {
  const [before, after] = [attributeName(kind, earlier), attributeName(kind, later)];
  return {
    path: later,
    code: 'wrong-order',
    message: {
      zh: `“${after.zh}”早于“${before.zh}”。`,
      en: `The ${after.en} lies before the ${before.en}.`,
    },
  };
}
