/** Telling a person late that their record was opened. */
export const zh = {
  summary: '依法推迟告知本人',
  lead: '一般情况下本人马上就能看到这次查看。只有下面的法律依据可以推迟，最多 30 天；到期后本人会看到这次查看，以及为什么晚告知。',
  ground: '依据',
  atOnce: '不推迟，当时告知',
  caseNumber: '案件编号',
  caseNumberHint: '加密保存，本人看不到编号',
  days: '推迟几天',
  daysHint: '1 到 30 天',
};
