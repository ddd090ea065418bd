import type { Catalogue } from './catalogue.ts';

/** Appeals against a colour. */
export const appealErrors = {
  'appeal-unknown': { status: 404, zh: '没有这件申诉。', en: 'There is no such appeal.' },
  'appeal-not-open': {
    status: 409,
    zh: '这件申诉已经结束，或者状态刚刚变了。请刷新后再看。',
    en: 'This appeal has ended, or has just changed. Look at it anew.',
  },
  'appeal-too-many': {
    status: 409,
    zh: '还有申诉没有办完，暂时不能再提。请等结果，或者先撤回一件。',
    en: 'Several appeals are still open. Wait for a decision, or withdraw one first.',
  },
  'appeal-hold-needed': {
    status: 422,
    zh: '请选择您认为不对的记录。',
    en: 'Choose the record that you think is wrong.',
  },
  'appeal-hold-gone': {
    status: 409,
    zh: '选的记录现在不影响码色了。请重新打开这一页。',
    en: 'A record you chose no longer holds your colour. Open this page anew.',
  },
  'appeal-second-over': {
    status: 409,
    zh: '现在不能要求第二次审查：期限已过，或者已经审查过两次。',
    en: 'A second review cannot be asked for: the time is over, or there were two already.',
  },
  'appeal-file-count': {
    status: 409,
    zh: '材料已到上限。请先删掉一份。',
    en: 'There are as many files as there may be. Remove one first.',
  },
  'appeal-file-unknown': {
    status: 404,
    zh: '没有这份材料，或者已经销毁。',
    en: 'There is no such file, or it has been deleted.',
  },
  'appeal-file-large': {
    status: 413,
    zh: '这份材料太大，每份最多 10 MB。请换一张小一些的照片。',
    en: 'This file is too large: at most 10 MB each. Take a smaller photo.',
  },
  'appeal-file-type': {
    status: 422,
    zh: '只收照片（JPEG、PNG、WebP）和 PDF。请把材料拍成照片。',
    en: 'Only photos (JPEG, PNG, WebP) and PDF are taken. Photograph it instead.',
  },
  'appeal-file-heic': {
    status: 422,
    zh: '这是 HEIC 照片，现在还打不开。请在手机“设置 › 相机 › 格式”里选“兼容性最佳”再拍，或者截一张图。',
    en: 'This is a HEIC photo, which cannot be read here. Choose “Most compatible” in the camera’s settings, or take a screenshot of it.',
  },
  'appeal-file-broken': {
    status: 422,
    zh: '这份材料打不开，可能没有传完整。请重新拍一张。',
    en: 'This file cannot be read; it may be incomplete. Take the photo again.',
  },
  'appeal-file-pixels': {
    status: 422,
    zh: '这张图的尺寸太大。请缩小，或者重新拍一张。',
    en: 'This picture has too many pixels. Make it smaller, or take a new photo.',
  },
  'appeal-pdf-active': {
    status: 422,
    zh: '这份 PDF 里有脚本、附件或者表单程序，不能收。请打印成普通 PDF，或者拍成照片。',
    en: 'This PDF holds scripts, attachments or forms that act. Print it to a plain PDF, or photograph it.',
  },
  'appeal-pdf-locked': {
    status: 422,
    zh: '这份 PDF 有密码或加密，不能收。请去掉密码，或者拍成照片。',
    en: 'This PDF is encrypted. Remove the password, or photograph it.',
  },
  'appeal-pdf-long': {
    status: 422,
    zh: '这份 PDF 的页数太多，最多 40 页。请只留有关的几页。',
    en: 'This PDF has too many pages: at most 40. Keep only those that matter.',
  },
  'appeal-not-yours': {
    status: 409,
    zh: '这件申诉不在您手里。请先接手。',
    en: 'You are not handling this appeal. Take it on first.',
  },
  'appeal-taken': {
    status: 409,
    zh: '刚刚有人接手了这件申诉。',
    en: 'Somebody has just taken this appeal on.',
  },
  'appeal-same-office': {
    status: 403,
    zh: '第一次由贵单位审查，第二次要由另一个单位审查。',
    en: 'Your office decided it first. Another office must decide the second time.',
  },
  'appeal-code': {
    status: 422,
    zh: '请选择与结论相符的理由类别。',
    en: 'Choose grounds that fit the outcome.',
  },
  'appeal-nothing-follows': {
    status: 409,
    zh: '支持之前，先在这一页提出搁置这条记录，或者请来源更正。码色不能手动更改。',
    en: 'Before upholding it, propose to set the record aside, or ask its source to correct it. No colour is changed by hand.',
  },
  'correction-unknown': { status: 404, zh: '没有这件更正请求。', en: 'There is no such request.' },
  'correction-answered': {
    status: 409,
    zh: '这件更正请求已经答复过了。',
    en: 'This request has been answered already.',
  },
  'correction-record': {
    status: 422,
    zh: '这条记录不能请来源更正：它不在这件申诉里，或者是本人自己的申报。',
    en: 'No source can be asked to correct this record: it is not in this appeal, or it is the person’s own declaration.',
  },
} as const satisfies Catalogue;
