import type { Catalogue } from './catalogue.ts';

/** Rules: in force, published, in draft. */
export const ruleErrors = {
  'draft-unknown': { status: 404, zh: '没有这份规则草案。', en: 'There is no such draft.' },
  'draft-changed': {
    status: 409,
    zh: '这份草案刚被改过。请重新打开，看过最新内容再操作。',
    en: 'This draft was changed meanwhile. Open it again and look at the newest content first.',
  },
  'draft-closed': {
    status: 409,
    zh: '草案现在的状态不能这样操作：可能已提交、已发布或已作废。',
    en: 'This cannot be done to the draft as it stands: it may be submitted, published or discarded.',
  },
  'draft-not-yours': {
    status: 403,
    zh: '只有起草人可以修改、试算、提交或作废草案。',
    en: 'Only its author may change, dry-run, submit or discard a draft.',
  },
  'draft-invalid': {
    status: 422,
    zh: '草案还有问题，请按提示逐处改正。',
    en: 'Something in the draft is not right yet. Correct each place that is named.',
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
    en: 'Dry-run this revision and look at the result before you submit it.',
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
    en: 'It would begin before the notice period is over. Choose a later time, or return it to its author.',
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
} as const satisfies Catalogue;
