import type { Catalogue } from './catalogue.ts';

/** The original way at a gate: looking somebody up by their document. */
export const lookUpErrors = {
  'look-up-agreement-needed': {
    status: 422,
    zh: '查询之前要先得到本人同意。本人不同意，请按登记表登记。',
    en: 'The person has to agree before they are looked up. If they do not, use the register on paper.',
  },
  'look-up-reason-needed': {
    status: 422,
    zh: '请选择查询的原因。选“其他”的，用几个字写明，不要写号码。',
    en: 'Choose why there is no code to scan. For another reason write a few words, without any number.',
  },
  'look-up-not-here': {
    status: 403,
    zh: '本场所按原有方式进出，不以健康码为条件，也不查询。',
    en: 'People enter this venue the original way. A code is no condition here, and nobody is looked up.',
  },
  'look-up-id-used': {
    status: 409,
    zh: '这次查询已经结束。请回到上一步，重新填写后再查。',
    en: 'This look-up is over. Go back one step and enter the document again.',
  },
  'look-up-limit-staff': {
    status: 429,
    zh: '您这一小时的查询次数已用完（30 次）。在此之前请按登记表登记。',
    en: 'You have used up this hour’s 30 look-ups. Until there are more, use the register on paper.',
  },
  'look-up-limit-venue': {
    status: 429,
    zh: '本场所这一小时的查询次数已用完（120 次）。在此之前请按登记表登记。',
    en: 'This venue has used up this hour’s 120 look-ups. Until there are more, use the register on paper.',
  },
  'look-up-limit-document': {
    status: 429,
    zh: '这份证件一小时内已经查过 6 次，为保护本人行踪，暂时不能再查。请按登记表登记。',
    en: 'This document has been looked up 6 times within an hour. So that nobody is tracked, it has to wait. Use the register on paper.',
  },
} as const satisfies Catalogue;
