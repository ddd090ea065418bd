import type { Catalogue } from './catalogue.ts';

/** Accounts: sessions, phones, leaving. */
export const accountErrors = {
  'confirmation-needed': {
    status: 403,
    zh: '为了您的安全，请先用验证码或通行密钥确认是您本人。',
    en: 'For your safety, show first that it is you, with a code or a passkey.',
  },
  'account-without-phone': {
    status: 409,
    zh: '您的账号没有手机号，收不了验证码。请用通行密钥确认，或者从原来的入口重新登录后马上再操作。',
    en: 'Your account has no phone number for a code. Use a passkey, or sign in again by the way you came and do it right after.',
  },
  'device-not-known': {
    status: 404,
    zh: '您的账号没有这台设备，列表可能已经变了，请刷新。',
    en: 'Your account has no such device. The list may have changed: load it again.',
  },
  'device-is-this': {
    status: 409,
    zh: '这就是您正在用的设备。要退出，请用“退出登录”。',
    en: 'This is the device you are using. To leave it, use “Sign out”.',
  },
  'passkey-not-accepted': {
    status: 422,
    zh: '这把通行密钥没有通过。请再试一次，或者改用短信验证码。',
    en: 'This passkey was not accepted. Try again, or use a code by text message.',
  },
  'passkey-not-known': {
    status: 404,
    zh: '您的账号没有这把通行密钥，列表可能已经变了，请刷新。',
    en: 'Your account has no such passkey. The list may have changed: load it again.',
  },
  'passkey-name-invalid': {
    status: 422,
    zh: '名称要有 1 到 40 个字。',
    en: 'The name has to have 1 to 40 characters.',
  },
  'passkeys-full': {
    status: 409,
    zh: '一个账号最多 10 把通行密钥。请先删掉不用的。',
    en: 'An account has at most 10 passkeys. Remove one that you do not use first.',
  },
  'phone-is-yours': {
    status: 422,
    zh: '这就是您现在的手机号。',
    en: 'This is your number already.',
  },
  'phone-has-account': {
    status: 409,
    zh: '这个手机号已经有账号。请换一个号码，或带证件到社区服务点办理。',
    en: 'This number has an account already. Use another one, or take your document to a community service point.',
  },
} as const satisfies Catalogue;
