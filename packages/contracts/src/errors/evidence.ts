import type { Catalogue } from './catalogue.ts';

/** What sources report: single records and files (batches). */
export const evidenceErrors = {
  'outside-mandate': {
    status: 403,
    zh: '贵单位无权报送这类数据。',
    en: 'Your office has no mandate for this kind of record.',
  },
  'evidence-invalid': {
    status: 422,
    zh: '记录内容有误，请按提示修改。',
    en: 'The record has mistakes. Change it as shown.',
  },
  'version-conflict': {
    status: 409,
    zh: '同一编号、同一版本已有不同内容。更正请用更高的版本号。',
    en: 'This record and version already exist with other content. To correct it, use a higher version.',
  },
  'older-version': {
    status: 409,
    zh: '系统中已有更高版本，这一版本没有采用。',
    en: 'A higher version is on record; this one was not taken.',
  },
  'kind-changed': {
    status: 409,
    zh: '这个编号已是另一类数据。请换一个编号。',
    en: 'This record number already belongs to another kind of record. Use another number.',
  },
  'record-unknown': {
    status: 404,
    zh: '贵单位没有这个编号的记录。',
    en: 'Your office has no record with this number.',
  },
  'file-empty': { status: 422, zh: '文件是空的。', en: 'The file is empty.' },
  'file-too-large': {
    status: 413,
    zh: '文件太大。请拆成几个文件，或用命令行导入。',
    en: 'The file is too large. Split it, or import it on the command line.',
  },
  'batch-unknown': { status: 404, zh: '没有这个批次。', en: 'There is no such delivery.' },
  'batch-not-checked': {
    status: 409,
    zh: '这个批次已经处理过，或者还没有检查完。',
    en: 'This delivery has been dealt with already, or is still being checked.',
  },
  'batch-not-waiting': {
    status: 409,
    zh: '这个批次现在不在等工作人员同意：可能已经同意、作废或收下。',
    en: 'This delivery does not wait for officers: it may have been approved, refused or accepted.',
  },
  'own-delivery': {
    status: 403,
    zh: '自己送来的批次要由别人决定。',
    en: 'Somebody else must decide about what you sent.',
  },
  'answered-already': {
    status: 409,
    zh: '您已经答复过这个批次；还需要另一个单位的工作人员。',
    en: 'You have answered already; an officer of another office is needed.',
  },
  'same-office': {
    status: 409,
    zh: '贵单位已有人同意；第二个同意要来自另一个单位。',
    en: 'Your office has approved it already; the second approval must come from another office.',
  },
  'refusal-reason-needed': {
    status: 422,
    zh: '不同意要写明原因。',
    en: 'Say why it is refused.',
  },
  'source-bound-reached': {
    status: 409,
    zh: '贵单位 24 小时内报送的、会让码色变严的记录已到上限，这一条没有收。请放进文件上传，由两个单位的工作人员同意后收下；撤回这类记录、报解除或出院不受影响。',
    en: 'Your office has reached its 24-hour limit of records that may make a colour worse; this one was not taken. Send it in a file, which two officers of different offices can approve. Withdrawing such a record, releases and discharges are not concerned.',
  },
} as const satisfies Catalogue;
