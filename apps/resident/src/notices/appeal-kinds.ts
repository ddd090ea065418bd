import {
  dateOf,
  type NoticeKind,
  type NoticeKinds,
  type NoticeText,
  text,
  withMore,
  word,
} from './notice-parts.ts';

/** Something about an appeal, which has a number and mostly a day by which it is answered. */
const appeal = (zh: NoticeText, en: NoticeText): NoticeKind =>
  text(
    'message',
    '/appeals',
    ({ number, dueAt }) => {
      const [which, due] = [word(number), dateOf(dueAt, 'zh')];
      return withMore('zh', zh[0], which && `编号 ${which}。`, due && `最晚 ${due} 答复。`, zh[1]);
    },
    ({ number, dueAt }) => {
      const [which, due] = [word(number), dateOf(dueAt, 'en')];
      return withMore(
        'en',
        en[0],
        which && `Number ${which}.`,
        due && `It is answered by ${due} at the latest.`,
        en[1],
      );
    },
  );

export const APPEAL_KINDS: NoticeKinds = {
  'appeal-received': appeal(['申诉已收到'], ['Your appeal was received']),
  'appeal-question': appeal(
    ['关于申诉，有一个问题要问您', '请尽快回答。'],
    ['There is a question about your appeal', 'Please answer it soon.'],
  ),
  'appeal-message': appeal(
    ['关于申诉，经办人给您留了言', '点开看内容。'],
    ['The officer has written about your appeal', 'Open it to read what.'],
  ),
  'appeal-decided': appeal(
    ['申诉有结果了', '点开看决定和理由。'],
    ['Your appeal was decided', 'Open it for the decision and its reasons.'],
  ),
  'appeal-second': appeal(
    ['申诉已交另一个单位再审查'],
    ['Your appeal went to another office for a second review'],
  ),
  'appeal-overdue': appeal(
    ['申诉超过了答复期限', '还没有结果，我们在催办。'],
    ['The answer to your appeal is overdue', 'There is no decision yet; we are pressing for one.'],
  ),
  'appeal-withdrawn': appeal(['申诉已撤回'], ['Your appeal was withdrawn']),
  'appeal-files-destroyed': appeal(
    ['申诉里的材料已销毁', '保存期到了。决定和理由还在。'],
    ['The files of your appeal were deleted', 'Their time was over. The decision and its reasons stay.'],
  ),
};
