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
  'batch-not-waiting': {
    status: 409,
    zh: '这个批次现在不在等工作人员同意：可能已经同意、作废或收下。',
    en: 'This delivery does not wait for officers: it may have been let in, refused or taken.',
  },
  'own-delivery': {
    status: 403,
    zh: '自己送来的批次要由别人决定。',
    en: 'Somebody else must decide about what you sent.',
  },
  'answered-already': {
    status: 409,
    zh: '您已经答复过这个批次；还需要另一个单位的工作人员。',
    en: 'You have answered already; an officer of another office is needed.',
  },
  'same-office': {
    status: 409,
    zh: '贵单位已有人同意；第二个同意要来自另一个单位。',
    en: 'Your office has said yes already; the second yes must come from another office.',
  },
  'refusal-reason-needed': {
    status: 422,
    zh: '不同意要写明原因。',
    en: 'Say why it is refused.',
  },
  'source-bound-reached': {
    status: 409,
    zh: '贵单位 24 小时内报送的、会让码色变严的记录已到上限，这一条没有收。请放进文件上传，由两个单位的工作人员同意后收下；撤回这类记录、报解除或出院不受影响。',
    en: 'Your office has reached its bound of records that may make a colour worse, in 24 hours; this one was not taken. Send it in a file, which two officers of different offices can let in. Withdrawing such a record, releases and discharges are not concerned.',
  },
  'alarm-unknown': { status: 404, zh: '没有这条预警。', en: 'There is no such alarm.' },
  'alarm-seen': {
    status: 409,
    zh: '已经有人看过这条预警。',
    en: 'Somebody has looked at this alarm already.',
  },
  'person-unknown': {
    status: 404,
    zh: '没有找到这个人。请核对证件类型和号码，或记录编号。',
    en: 'Nobody was found. Check the document type and number, or the record number.',
  },
  'reason-needed': { status: 422, zh: '请选择查看的事由。', en: 'Choose why you look at this record.' },
  'draft-unknown': { status: 404, zh: '没有这份规则草案。', en: 'There is no such draft.' },
  'draft-changed': {
    status: 409,
    zh: '这份草案刚被改过。请重新打开，看过最新内容再操作。',
    en: 'This draft was changed meanwhile. Open it again and look at the newest content first.',
  },
  'draft-closed': {
    status: 409,
    zh: '草案现在的状态不能这样操作：可能已提交、已发布或已作废。',
    en: 'This cannot be done to the draft as it stands: it may be handed in, published or discarded.',
  },
  'draft-not-yours': {
    status: 403,
    zh: '只有起草人可以修改、试算、提交或作废草案。',
    en: 'Only its author may change, dry-run, hand in or discard a draft.',
  },
  'draft-invalid': {
    status: 422,
    zh: '草案还有问题，请按提示逐处改正。',
    en: 'Something in the draft is not right yet. Mend each place that is named.',
  },
  'draft-no-summary': {
    status: 422,
    zh: '请写明为什么要改规则。',
    en: 'Say why the rules are to change.',
  },
  'draft-unchanged': {
    status: 422,
    zh: '草案和现行规则没有不同。',
    en: 'The draft does not differ from the rules that it is compared with.',
  },
  'draft-too-large': { status: 413, zh: '规则内容太大。', en: 'The rule set is too large.' },
  'dry-run-missing': {
    status: 409,
    zh: '请先对这一稿试算，看过结果再提交。',
    en: 'Dry-run this revision and look at the result before you hand it in.',
  },
  'own-draft': {
    status: 403,
    zh: '自己起草的规则要由别人批准。',
    en: 'Somebody else must approve what you wrote.',
  },
  'approved-already': {
    status: 409,
    zh: '您已经批准过这份草案；还需要另一位批准人。',
    en: 'You have approved this draft already; another person is needed.',
  },
  'notice-too-short': {
    status: 422,
    zh: '施行时间太早，来不及公示。请把时间推后，或退回起草人。',
    en: 'It would begin before the notice period is over. Choose a later time, or give it back to its author.',
  },
  'based-on-older': {
    status: 409,
    zh: '起草之后又发布了新规则。请先更新草案，再试算一次。',
    en: 'Another version was published since. Bring the draft up to date and dry-run it again.',
  },
  'rule-version-unknown': {
    status: 404,
    zh: '没有这个版本的规则。',
    en: 'There is no such version of the rules.',
  },
  'suspension-unknown': { status: 404, zh: '没有这条搁置申请。', en: 'There is no such proposal.' },
  'suspension-answered': {
    status: 409,
    zh: '已经有人答复过了。',
    en: 'Somebody has answered it already.',
  },
  'suspension-same-office': {
    status: 403,
    zh: '要由另一个单位的人员答复。',
    en: 'An officer of another office must answer it.',
  },
  'suspension-over': {
    status: 409,
    zh: '搁置的期限已过，请重新提出。',
    en: 'The time it was proposed for is over. Propose it anew.',
  },
  'suspension-ground': {
    status: 422,
    zh: '请选择搁置的理由。',
    en: 'Choose the ground for setting it aside.',
  },
  'nothing-to-suspend': {
    status: 409,
    zh: '这条记录现在没有赋码，不需要搁置。',
    en: 'This record holds no colour now: there is nothing to set aside.',
  },
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
