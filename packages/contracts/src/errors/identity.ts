import type { Catalogue } from './catalogue.ts';

/** A resident’s application: the account, consent, the real-name step. */
export const identityErrors = {
  'consent-needed': {
    status: 409,
    zh: '请先阅读并同意信息使用说明。',
    en: 'Read and accept how your information is used first.',
  },
  'consent-text-changed': {
    status: 409,
    zh: '说明有更新，请重新阅读后再同意。',
    en: 'The text has changed. Read it again before you accept.',
  },
  'identity-needed': { status: 409, zh: '请先完成实名认证。', en: 'Complete the real-name step first.' },
  'document-invalid': {
    status: 422,
    zh: '证件号码有误，请核对证件原件。',
    en: 'The document number is not right. Compare it with your document.',
  },
  'name-invalid': {
    status: 422,
    zh: '姓名有误，请按证件填写。',
    en: 'The name is not right. Write it as on the document.',
  },
  'identity-not-confirmed': {
    status: 422,
    zh: '没有核实成功。可能是号码和姓名没有核对上，也可能这份证件已在另一个账号下。请对照证件检查；用过别的手机号，请用那个号登录；都不是，可以申请取回身份。',
    en: 'Not confirmed. Number and name may not match, or the document may be used by another account. Compare both with the document; if you have used another phone number, sign in with that; if neither helps, ask to recover your identity.',
  },
  'channel-unknown': {
    status: 404,
    zh: '本市没有开通这种登录方式。请用手机号登录。',
    en: 'This city does not offer this way to sign in. Use your phone number.',
  },
  'channel-code': {
    status: 422,
    zh: '授权没有成功或者已经过期。请返回后再试一次。',
    en: 'The authorisation failed or is too old. Go back and try again.',
  },
  'channel-unreachable': {
    status: 503,
    zh: '暂时连不上对方的服务。请一分钟后再试，或用手机号登录。',
    en: 'The other service cannot be reached. Try again in a minute, or use your phone number.',
  },
  'identity-already-given': {
    status: 409,
    zh: '本账号已经完成实名认证。',
    en: 'This account has completed the real-name step already.',
  },
  'identity-register-unreachable': {
    status: 503,
    zh: '实名核对服务暂时连不上。您填的内容还在，请一分钟后再试。',
    en: 'The identity register cannot be reached. What you typed is kept; try again in a minute.',
  },
} as const satisfies Catalogue;
