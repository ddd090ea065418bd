import type { PaperFacts } from './page-plan.ts';

/** Both languages stand side by side on every paper. */
export const WORDS = {
  holder: ['持有人', 'Holder'],
  number: ['凭证号', 'Pass no.'],
  document: ['证件', 'Document'],
  valid: ['有效期', 'Valid'],
  issued: ['签发', 'Issued at'],
  noName: ['姓名见证件', 'Name: see the document'],
  atHome: ['自助打印', 'Printed at home'],
  rule: [
    '请同时出示身份证件。这张纸上没有颜色，扫码才知道。',
    'Show it with your identity document. Only a scan tells the colour.',
  ],
} as const;

export const titleOf = ({ city }: Pick<PaperFacts, 'city'>) =>
  ({ zh: `${city.zh.replace(/市$/, '')}健康码 纸质码`, en: `${city.en} Health Code, paper pass` }) as const;

export const STEPS_ZH = [
  '把二维码给工作人员扫。',
  '出示这张纸上写的证件。',
  '绿码、体温正常，就能通行。',
  '扫不了，按原有方式登记。',
  '去医院不用出示这张纸。',
] as const;

/** Each step in lines that fit beside the Chinese. */
export const STEPS_EN = [
  ['Let staff scan the code.'],
  ['Show the document named above.', 'They look; they do not keep it.'],
  ['Have your temperature taken. Green', 'and normal: you may pass.'],
  ['If it cannot be scanned, staff register', 'you the original way.'],
  ['Hospitals do not ask for it.'],
] as const;

export const lostZh = (hotline: string) => `丢了、折坏了，打 ${hotline} 或到社区换一张，旧的当时作废。`;
export const lostEn = (hotline: string): readonly [string, string] => [
  `Lost or damaged: call ${hotline} or ask your community office.`,
  'The old one stops working at once.',
];
