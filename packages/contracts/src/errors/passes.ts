import type { Catalogue } from './catalogue.ts';

/** A resident’s colour, the passes of a phone, and who looked at them. */
export const passErrors = {
  'days-out-of-range': {
    status: 422,
    zh: '手机日期和城市时间相差太多，请打开手机的自动时间后重试。',
    en: 'The phone’s date is too far from the city’s time. Turn on automatic time and try again.',
  },
  'device-key-invalid': {
    status: 422,
    zh: '手机生成的密钥不完整，请刷新页面重试。',
    en: 'The key made by this phone is not whole. Reload the page and try again.',
  },
  'capacity-reached': {
    status: 503,
    zh: '本市码位暂时用完，已通知运维，请稍后再试。',
    en: 'No free place in today’s list. The operators have been told; try again later.',
  },
} as const satisfies Catalogue;
