import type { zh } from './zh.ts';

export const en: typeof zh = {
  summary: 'Tell the person later, as the law allows',
  lead: 'Usually the person can see this look at once. Only the grounds below allow telling later, for at most 30 days; then the person sees the look and why they were told late.',
  ground: 'Grounds',
  atOnce: 'Not later: tell at once',
  caseNumber: 'Number of the case',
  caseNumberHint: 'Kept encrypted; the person does not see it',
  days: 'Days',
  daysHint: 'From 1 to 30',
};
