/**
 * Every error that leaves the service: stable code → HTTP status → what to tell the person, in both languages.
 * A text says what was wrong and what to do; it never carries a name, a number or a phone.
 */
export const ERRORS = {
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
    zh: '证件号码和姓名没有核对上。请对照证件检查两项；仍不行，请带证件到社区服务点办理。',
    en: 'The number and the name could not be confirmed together. Check both against the document; if it still fails, take the document to a community service point.',
  },
  'identity-already-linked': {
    status: 409,
    zh: '这份证件已在另一个手机号下申领。请用那个手机号登录，或带证件到社区服务点办理。',
    en: 'This document is already used with another phone number. Sign in with that number, or take the document to a community service point.',
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
  'declaration-needed': {
    status: 409,
    zh: '请先完成健康申报。',
    en: 'Complete the health declaration first.',
  },
  'declaration-invalid': {
    status: 422,
    zh: '申报里有答案需要修改。',
    en: 'Some answers in the declaration need a change.',
  },
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
  'check-invalid': {
    status: 422,
    zh: '查验记录内容有误，未收。',
    en: 'This check is not valid; it was not taken.',
  },
  'outside-mandate': {
    status: 403,
    zh: '贵单位无权报送这类数据。',
    en: 'Your office has no mandate for this kind of record.',
  },
  'evidence-invalid': {
    status: 422,
    zh: '记录内容有误，请按提示修改。',
    en: 'The record has mistakes. Change it as shown.',
  },
  'version-conflict': {
    status: 409,
    zh: '同一编号、同一版本已有不同内容。更正请用更高的版本号。',
    en: 'This record and version already exist with other content. To correct it, use a higher version.',
  },
  'older-version': {
    status: 409,
    zh: '系统中已有更高版本，这一版本没有采用。',
    en: 'A higher version is on record; this one was not taken.',
  },
  'kind-changed': {
    status: 409,
    zh: '这个编号已是另一类数据。请换一个编号。',
    en: 'This record number already belongs to another kind of record. Use another number.',
  },
  'file-empty': { status: 422, zh: '文件是空的。', en: 'The file is empty.' },
  'file-too-large': {
    status: 413,
    zh: '文件太大。请拆成几个文件，或用命令行导入。',
    en: 'The file is too large. Split it, or import it on the command line.',
  },
  'batch-unknown': { status: 404, zh: '没有这个批次。', en: 'There is no such delivery.' },
  'batch-not-checked': {
    status: 409,
    zh: '这个批次已经处理过，或者还没有检查完。',
    en: 'This delivery has been dealt with already, or is still being checked.',
  },
  'person-unknown': {
    status: 404,
    zh: '没有找到这个人。请核对证件类型和号码，或记录编号。',
    en: 'Nobody was found. Check the document type and number, or the record number.',
  },
  'reason-needed': { status: 422, zh: '请选择查看的事由。', en: 'Choose why you look at this record.' },
  'event-exists': {
    status: 409,
    zh: '这个事件编号已经用过。请换一个。',
    en: 'This event number is taken. Choose another.',
  },
  'event-times': {
    status: 422,
    zh: '事件的时间不对：结束不能早于开始，也不能在将来。',
    en: 'The times are not right: the end may not lie before the beginning, nor in the future.',
  },
  'event-unknown': { status: 404, zh: '没有这个事件。', en: 'There is no such event.' },
  'event-answered': {
    status: 409,
    zh: '这个事件已经有人答复，或者是您自己提出的，须由另一人确认。',
    en: 'This event has been answered already, or you proposed it yourself: somebody else must confirm it.',
  },
  'record-unknown': {
    status: 404,
    zh: '贵单位没有这个编号的记录。',
    en: 'Your office has no record with this number.',
  },
  'database-unavailable': {
    status: 503,
    zh: '服务暂时不可用，已有的码照常使用。请一分钟后再试。',
    en: 'The service is briefly unavailable. Codes you already have keep working. Try again in a minute.',
  },
  'internal-error': {
    status: 500,
    zh: '服务出了问题，已经记录。已有的码照常使用，请稍后再试。',
    en: 'Something went wrong here and has been noted. Codes you already have keep working; try again later.',
  },
} as const satisfies Record<string, { status: number; zh: string; en: string }>;

export type ErrorCode = keyof typeof ERRORS;
export type Language = 'zh' | 'en';

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** The sentence for a person. An unknown code (a newer server) gets the general one. */
export function errorText(code: string, language: Language): string {
  return ERRORS[isErrorCode(code) ? code : 'internal-error'][language];
}
