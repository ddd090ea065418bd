import type { Localised } from '../localised.ts';

/** Why someone in an office may look at a person's record; the person reads it. The list is ours. */
export type LookReason =
  | 'case-investigation'
  | 'contact-tracing'
  | 'person-asked'
  | 'data-quality'
  | 'overview'
  | 'rule-dry-run';

/** What the holder is told; `overview` and `rule-dry-run` stand beside lists only. */
export const LOOK_REASONS: Readonly<Record<LookReason, Localised>> = {
  'case-investigation': { zh: '病例调查', en: 'Investigation of a case' },
  'contact-tracing': { zh: '密切接触者追踪', en: 'Tracing of contacts' },
  'person-asked': { zh: '本人咨询或申诉', en: 'You asked or objected' },
  'data-quality': { zh: '核对数据是否正确', en: 'Checking that the data is right' },
  overview: { zh: '查看码色名单', en: 'Looking through a list by colour' },
  'rule-dry-run': { zh: '规则草案试算的样例', en: 'Sample in a trial of draft rules' },
};

/** Reasons that may be given for opening one record. */
export const RECORD_LOOK_REASONS: readonly LookReason[] = [
  'case-investigation',
  'contact-tracing',
  'person-asked',
  'data-quality',
];

/** Whether the text is the code of a reason for opening one record. */
export const isRecordLookReason = (text: string): text is LookReason =>
  (RECORD_LOOK_REASONS as readonly string[]).includes(text);

/** The reason in words; a code that is no longer known is said as it is. */
export const lookReasonName = (code: string): Localised =>
  (LOOK_REASONS as Readonly<Record<string, Localised | undefined>>)[code] ?? { zh: code, en: code };
