import type { Catalogue } from './catalogue.ts';

/** Gates: their devices, venues and checks. */
export const gateErrors = {
  'device-unknown': {
    status: 404,
    zh: '这台设备还没有登记，请重新登录查验端。',
    en: 'This device is not enrolled. Sign in to the gate app again.',
  },
  'device-withdrawn': {
    status: 403,
    zh: '这台设备已停用，请联系场所负责人。',
    en: 'This device has been withdrawn. Talk to the venue’s manager.',
  },
  'venue-not-yours': { status: 403, zh: '您没有登记在这个场所。', en: 'You are not enrolled at this venue.' },
  'check-time-implausible': {
    status: 422,
    zh: '查验时间不合理，记录未收。',
    en: 'The time of this check is not plausible; it was not taken.',
  },
  'check-time-ahead': {
    status: 422,
    zh: '查验时间在将来，本机时钟可能快了。记录留在本机，校正时间后再传。',
    en: 'The time of this check lies ahead; the device’s clock may be fast. It is kept on the device and sent again once the clock is right.',
  },
  'check-invalid': {
    status: 422,
    zh: '查验记录内容有误，未收。',
    en: 'This check is not valid; it was not taken.',
  },
} as const satisfies Catalogue;
