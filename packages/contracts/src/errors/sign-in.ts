import type { Catalogue } from './catalogue.ts';

/** Signing in with a phone and a one-time code, and who is signed in. */
export const signInErrors = {
  'phone-format': {
    status: 422,
    zh: '手机号应是 11 位数字，以 1 开头。',
    en: 'A mobile number has 11 digits and begins with 1.',
  },
  'code-wrong': {
    status: 422,
    zh: '验证码不对，请核对最新一条短信。',
    en: 'The code is not right. Check the newest message.',
  },
  'code-expired': {
    status: 422,
    zh: '验证码已失效，请重新获取。',
    en: 'This code no longer works. Ask for a new one.',
  },
  'message-not-sent': {
    status: 503,
    zh: '短信暂时发不出去，请一分钟后再试。',
    en: 'The message could not be sent. Try again in a minute.',
  },
} as const satisfies Catalogue;
