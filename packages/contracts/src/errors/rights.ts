import type { Catalogue } from './catalogue.ts';

/** A person’s rights over what is kept about them. */
export const rightErrors = {
  'consent-sensitive-needed': {
    status: 409,
    zh: '使用健康情况要先征得您的同意。请阅读并同意后继续，您填的内容还在。',
    en: 'We may use what you tell of your health only if you agree. Read and agree, then go on; what you entered is kept.',
  },
  'consent-purpose-unknown': { status: 404, zh: '没有这一项授权。', en: 'There is no such purpose.' },
  'look-delay-invalid': {
    status: 422,
    zh: '推迟告知要有列出的法律依据和案件编号，最多 30 天。',
    en: 'Telling late needs a legal ground of the list and the number of a case, for at most 30 days.',
  },
  'data-not-yours': {
    status: 403,
    zh: '只能看自己的资料，或者您代办的子女的资料。',
    en: 'You can see your own data, or that of a child in your care.',
  },
} as const satisfies Catalogue;
