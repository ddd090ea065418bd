import type { Catalogue } from './catalogue.ts';

/** Venues: registering, deciding, staff and devices. */
export const venueErrors = {
  'venue-unknown': {
    status: 404,
    zh: '没有找到这个场所，或者它不归您管。',
    en: 'There is no such venue, or it is not one of yours.',
  },
  'venue-form': {
    status: 422,
    zh: '登记信息有几处要改，请看下面的说明。',
    en: 'Some of the details need to be changed; see below.',
  },
  'venue-changed': {
    status: 409,
    zh: '登记信息刚刚改过，请重新看一遍再办。',
    en: 'The details have changed meanwhile. Please read them again first.',
  },
  'venue-step': {
    status: 409,
    zh: '场所现在的状态不能这样办，请刷新后再看。',
    en: 'This cannot be done with the venue as it is now. Please reload.',
  },
  'venue-reason-missing': {
    status: 422,
    zh: '请写明原因，至少 4 个字，负责人会看到。',
    en: 'Say why, in at least 4 characters: the manager reads it.',
  },
  'venue-choice': {
    status: 422,
    zh: '这项要求超出了全市允许的范围。',
    en: 'This is outside of what the city allows for such a venue.',
  },
  'registration-expired': {
    status: 422,
    zh: '手机号验证已过期。填写的内容还在，请重新验证手机号后提交。',
    en: 'The phone needs to be confirmed again. What you filled in is kept; confirm the phone and send it once more.',
  },
  'registration-other-role': {
    status: 409,
    zh: '这个手机号已用于另一种工作台账号，请换一个手机号登记场所。',
    en: 'This phone belongs to another kind of console account. Use another number to register a venue.',
  },
  'manager-name': {
    status: 422,
    zh: '请填写姓名，按身份证件上的写法。',
    en: 'Fill in the name as on the identity document.',
  },
  'venue-staff-unknown': {
    status: 404,
    zh: '这个人不在本场所的查验人员里。',
    en: 'This person is not among the venue’s gate staff.',
  },
  'venue-name-unprintable': {
    status: 422,
    zh: '名称或地址里有这里打印不出的字，请换一种写法。',
    en: 'The name or address has a character that cannot be printed here. Please write it another way.',
  },
} as const satisfies Catalogue;
