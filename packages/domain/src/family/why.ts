import type { Localised } from '../localised.ts';

/** How somebody came to agree that a code is shown by a family member. */
const AGREED_BY = {
  person: { zh: '本人在自己的手机上答复', en: 'Answered on one’s own phone' },
  'text-message': { zh: '本人用短信答复', en: 'Answered by text message' },
  counter: { zh: '在窗口当面核对证件后办理', en: 'Dealt with at a counter, documents compared' },
  register: { zh: '户籍登记确认是监护人', en: 'The register confirmed the guardian' },
} as const satisfies Record<string, Localised>;

/** Why an officer ends it on proof. The list is ours. */
export const FAMILY_END_REASONS = {
  'person-asked': { zh: '本人当面要求解除', en: 'The person asked for it at the counter' },
  'relation-over': { zh: '亲属关系已经不在', en: 'The family relation is over' },
  'guardian-changed': { zh: '监护人已变更', en: 'The guardian has changed' },
  'wrong-person': { zh: '当初添加有误', en: 'It was added by mistake' },
  deceased: { zh: '本人已故', en: 'The person has died' },
} as const satisfies Record<string, Localised>;

export type FamilyEndReason = keyof typeof FAMILY_END_REASONS;

export const isFamilyEndReason = (code: string): code is FamilyEndReason =>
  Object.hasOwn(FAMILY_END_REASONS, code);

/** Why it ended without an officer. */
const ENDED_BY = {
  'by-carer': { zh: '代办的家人解除', en: 'Ended by the family member' },
  'by-person': { zh: '本人解除', en: 'Ended by the person' },
  'grown-up': { zh: '年满 18 周岁', en: 'Eighteen years of age' },
  'account-closed': { zh: '代办的家人注销了账号', en: 'The family member closed the account' },
} as const satisfies Record<string, Localised>;

export type FamilyEndedWhy = keyof typeof ENDED_BY | FamilyEndReason;

const HOW: Readonly<Record<string, Localised | undefined>> = {
  ...AGREED_BY,
  ...FAMILY_END_REASONS,
  ...ENDED_BY,
};

/** How somebody agreed or why it ended, in words; a code that is no longer known is said as it is. */
export const familyHowName = (code: string): Localised => HOW[code] ?? { zh: code, en: code };
