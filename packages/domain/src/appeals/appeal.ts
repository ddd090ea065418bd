import type { Localised } from '../localised.ts';

/** What a person appeals against. `review` is the right of PIPL article 24 against automated decisions. */
export const APPEAL_KINDS = {
  colour: { zh: '码色不对', en: 'My colour is wrong' },
  identity: { zh: '有人用了我的身份', en: 'Somebody uses my identity' },
  review: { zh: '要求人工复核', en: 'I want a person to review it' },
  service: { zh: '服务方面的问题', en: 'Something about the service' },
} as const satisfies Record<string, Localised>;
export type AppealKind = keyof typeof APPEAL_KINDS;

/**
 * `second-instance`: waits for an officer of another office; from then on it is in work again. `closed`: decided for
 * good. `decided` becomes `closed` by time alone (`stateAt`).
 */
export const APPEAL_STATES = [
  'submitted',
  'in-work',
  'question-asked',
  'decided',
  'second-instance',
  'closed',
  'withdrawn',
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_OUTCOMES = ['upheld', 'partly', 'rejected'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Why it was decided so: a stable code beside the reasons in words. The list is ours. */
export const DECISION_CODES = {
  'record-wrong': { zh: '记录有误', en: 'The record is wrong' },
  'wrong-person': { zh: '记录不是本人的', en: 'The record is about somebody else' },
  'record-late': { zh: '该解除而没有解除', en: 'It should have ended before' },
  'service-fault': { zh: '服务有差错', en: 'The service was at fault' },
  'record-right': {
    zh: '记录属实，码色符合规则',
    en: 'The record is right, and the colour follows the rules',
  },
  'not-proven': { zh: '没有证据表明记录有误', en: 'Nothing shows that the record is wrong' },
  'not-ours': { zh: '不属于本市处理的事项', en: 'It is not for this city to decide' },
} as const satisfies Record<string, Localised>;
export type DecisionCode = keyof typeof DECISION_CODES;

const FOR: Readonly<Record<DecisionCode, boolean>> = {
  'record-wrong': true,
  'wrong-person': true,
  'record-late': true,
  'service-fault': true,
  'record-right': false,
  'not-proven': false,
  'not-ours': false,
};

/** The codes that may stand beside an outcome: for the person with upheld and partly, against with rejected. */
export const codesOf = (outcome: AppealOutcome): readonly DecisionCode[] =>
  (Object.keys(DECISION_CODES) as DecisionCode[]).filter((code) => FOR[code] === (outcome !== 'rejected'));

/** The longest text of an appeal, a message, or the reasons of a decision, in UTF-16 units; inclusive. */
export const APPEAL_TEXT_MAX = 2_000;

/** As far as the rules of appeals read it. Instants in UTC ms. */
export interface AppealFacts {
  readonly kind: AppealKind;
  readonly state: AppealState;
  readonly instance: 1 | 2;
  readonly submittedAt: number;
  /** When the first instance decided. */
  readonly decidedAt: number | null;
  readonly firstOutcome: AppealOutcome | null;
  /** When the second instance was asked for. */
  readonly secondAskedAt: number | null;
  /** When it was closed for good, or withdrawn. */
  readonly endedAt: number | null;
  /** Who has it in work now. */
  readonly assignedTo: string | null;
  /** Names the office that decided in first instance. */
  readonly firstOffice: string | null;
}

export const isDecisionCode = (code: string): code is DecisionCode => Object.hasOwn(DECISION_CODES, code);
