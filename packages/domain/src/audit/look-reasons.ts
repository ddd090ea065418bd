import type { Localised } from '../localised.ts';
import { LOOK_UP_REASON_NAMES, type LookUpReason } from '../look-ups/look-up-reasons.ts';

/** Why someone in an office may look at a person's record; the person reads it. The list is ours. */
export type LookReason =
  | 'case-investigation'
  | 'contact-tracing'
  | 'person-asked'
  | 'data-quality'
  | 'family-request'
  | 'overview'
  | 'rule-dry-run'
  | 'paper-counter'
  | 'passed-on'
  | 'appeal'
  | 'appeal-file-decide'
  | 'appeal-file-identity'
  | 'appeal-file-second'
  | GateLookReason;

/** A look-up by document at a gate: `gate-` and why there was no code to scan. */
export type GateLookReason = `gate-${LookUpReason}`;

/** The reason that stands in the log for a look-up at a gate. */
export const lookReasonOfLookUp = (reason: LookUpReason): GateLookReason => `gate-${reason}`;

const GATE_LOOK_REASONS = Object.fromEntries(
  Object.entries(LOOK_UP_REASON_NAMES).map(([reason, { zh, en }]) => [
    `gate-${reason}`,
    { zh: `凭证件查询，${zh}`, en: `Looked up by document: ${en.charAt(0).toLowerCase()}${en.slice(1)}` },
  ]),
) as Record<GateLookReason, Localised>;

/**
 * What the holder is told; `overview` and `rule-dry-run` stand beside lists only, `passed-on` for what the community reads, `family-request` and `paper-counter` for
 * what is done at a counter.
 */
export const LOOK_REASONS: Readonly<Record<LookReason, Localised>> = {
  'case-investigation': { zh: '病例调查', en: 'Investigation of a case' },
  'contact-tracing': { zh: '密切接触者追踪', en: 'Tracing of contacts' },
  'person-asked': { zh: '本人咨询或申诉', en: 'The person asked or appealed' },
  'data-quality': { zh: '核对数据是否正确', en: 'Data check' },
  'family-request': { zh: '在窗口办理家人代办', en: 'Family request dealt with at a counter' },
  overview: { zh: '查看码色名单', en: 'Looking through a list by colour' },
  'rule-dry-run': { zh: '规则草案试算的样例', en: 'Sample in a trial of draft rules' },
  'paper-counter': { zh: '在窗口办理纸质码', en: 'Paper code at a counter' },
  'passed-on': {
    zh: '查验时红码或发热，转交社区',
    en: 'Red or feverish at a gate, passed on to the community',
  },
  appeal: { zh: '办理您的申诉', en: 'Working on your appeal' },
  'appeal-file-decide': {
    zh: '查看您申诉的材料：判断记录是否有误',
    en: 'Opened a file of your appeal: to see whether the record is wrong',
  },
  'appeal-file-identity': {
    zh: '查看您申诉的材料：核对身份',
    en: 'Opened a file of your appeal: to check an identity',
  },
  'appeal-file-second': {
    zh: '查看您申诉的材料：第二次审查',
    en: 'Opened a file of your appeal: second review',
  },
  ...GATE_LOOK_REASONS,
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

/** Why an officer may open a file of an appeal. */
export const FILE_LOOK_REASONS = [
  'appeal-file-decide',
  'appeal-file-identity',
  'appeal-file-second',
] as const satisfies readonly LookReason[];

/** Whether the text is the code of a reason for opening a file of an appeal. */
export const isFileLookReason = (text: string): text is (typeof FILE_LOOK_REASONS)[number] =>
  (FILE_LOOK_REASONS as readonly string[]).includes(text);
