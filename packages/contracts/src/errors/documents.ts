import type { Catalogue } from './catalogue.ts';

/** Identity documents of a person, and identities that people recover. */
export const documentErrors = {
  'document-not-added': {
    status: 422,
    zh: '这份证件没有加上。可能是号码、姓名没有核对上，可能登记库不能确认它和您已有的证件属于同一个人，也可能它已在另一个账号下。请对照证件检查；仍不行，可以申请取回身份，再带证件到社区服务点办理。',
    en: 'This document was not added. The number and the name may not match, the register may not know it as yours beside the one you have, or it may be used by another account. Compare it with the document; if it still fails, ask to recover your identity and take the document to a community service point.',
  },
  'document-yours-already': {
    status: 409,
    zh: '这份证件已经在您的证件里了。',
    en: 'This document is among yours already.',
  },
  'document-not-yours': {
    status: 404,
    zh: '您的证件里没有这一份。请刷新后再选。',
    en: 'There is no such document among yours. Reload and choose again.',
  },
  'claim-unknown': {
    status: 404,
    zh: '没有这个编号的申请。请核对编号，编号是 8 位字母和数字。',
    en: 'There is no request with this number. Check it: it has 8 letters and figures.',
  },
  'claim-over': {
    status: 409,
    zh: '这份申请已经办完或者过期了。',
    en: 'This request has been decided, or its time is over.',
  },
  'claim-reason': {
    status: 422,
    zh: '请选择理由；同意之前，要当面看过证件原件。',
    en: 'Choose a reason; before accepting, the original document has to be seen.',
  },
  'claim-not-confirmed': {
    status: 409,
    zh: '身份登记库没有核对上这份申请的号码和姓名，不能同意。请让本人对照证件重新申请。',
    en: 'The identity register did not confirm number and name of this request, so it cannot be accepted. Ask the person to make it again, with the document beside.',
  },
  'claim-account-taken': {
    status: 409,
    zh: '提出申请的账号已经有另一个人的身份，不能同意。请让本人换一个手机号重新申请。',
    en: 'The account that made the request has another person’s identity already. Ask the person to make it again with another phone number.',
  },
  'claim-same-officer': {
    status: 409,
    zh: '要由另一名防控人员答复。',
    en: 'Another officer has to answer.',
  },
  'claim-not-answerable': {
    status: 409,
    zh: '这份申请现在不需要第二名防控人员答复。',
    en: 'This request does not wait for a second officer now.',
  },
} as const satisfies Catalogue;
