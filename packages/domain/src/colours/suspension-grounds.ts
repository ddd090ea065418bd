import type { Localised } from '../localised.ts';

/** Why a record is set aside: codes that stand in the public log, and what the person reads. The list is ours. */
export const SUSPENSION_GROUNDS = {
  'source-does-not-answer': {
    zh: '本人提出异议，数据来源单位没有按时答复',
    en: 'You appealed, and the source did not answer in time',
  },
  'record-contradicted': {
    zh: '另有证据表明这条记录不实',
    en: 'Other evidence contradicts the record',
  },
  'wrong-person': { zh: '这条记录可能不是本人的', en: 'The record may be about somebody else' },
  'no-ground': {
    zh: '这条记录指向的病例或事件查无实据',
    en: 'The case or event that the record points at cannot be confirmed',
  },
} as const satisfies Record<string, Localised>;

export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

export const isSuspensionGround = (code: string): code is SuspensionGround =>
  Object.hasOwn(SUSPENSION_GROUNDS, code);
