import { GENERAL_TEXT } from '../error-text.ts';
import type { Catalogue } from './catalogue.ts';

/** What every app asks of the service, and what can go wrong anywhere. */
export const commonErrors = {
  'bad-request': {
    status: 400,
    zh: '提交的内容格式不对，请返回上一步检查。',
    en: 'Something in this form is not in the right format. Go back one step and check it.',
  },
  'not-found': { status: 404, zh: '没有这个页面或接口。', en: 'There is nothing at this address.' },
  'too-large': { status: 413, zh: '提交的内容太大。', en: 'What you sent is too large.' },
  'wrong-origin': {
    status: 403,
    zh: '请求来自别的网站，没有执行。请从本应用的页面操作。',
    en: 'The request came from another site and was not carried out. Use this app’s own pages.',
  },
  'not-signed-in': { status: 401, zh: '登录已过期，请重新登录。', en: 'You are signed out. Sign in again.' },
  'not-allowed': { status: 403, zh: '您没有这项操作的权限。', en: 'You do not have the right to do this.' },
  'too-many-requests': {
    status: 429,
    zh: '操作太频繁，请稍后再试。',
    en: 'Too many attempts. Wait a little and try again.',
  },
  'database-unavailable': {
    status: 503,
    zh: '服务暂时不可用，已有的码照常使用。请一分钟后再试。',
    en: 'The service is briefly unavailable. Codes you already have keep working. Try again in a minute.',
  },
  'internal-error': { status: 500, ...GENERAL_TEXT },
} as const satisfies Catalogue;
