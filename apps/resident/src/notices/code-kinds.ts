import type { Language } from '@healthcode/contracts/client';
import { type NoticeKinds, text, when, withMore, wordFor } from './notice-parts.ts';

const COLOUR_WORDS = {
  zh: { green: '绿码', orange: '橙码', red: '红码' },
  en: { green: 'green', orange: 'orange', red: 'red' },
} as const;
const colour = (value: unknown, language: Language): string | null => wordFor(COLOUR_WORDS[language], value);

const PASSED = {
  zh: { red: '是红码', fever: '体温 37.3 ℃ 或更高' },
  en: { red: 'The code was red', fever: 'The temperature was 37.3 °C or more' },
} as const;

/** Of the code itself, and of what it stands on. */
export const CODE_KINDS: NoticeKinds = {
  'colour-changed': text(
    'qr',
    '/',
    ({ from, to }) => {
      const [before, now] = [colour(from, 'zh'), colour(to, 'zh')];
      return now === null ? ['码色有变化'] : withMore('zh', `码色变为${now}`, before && `原来是${before}。`);
    },
    ({ from, to }) => {
      const [before, now] = [colour(from, 'en'), colour(to, 'en')];
      return now === null
        ? ['The colour has changed']
        : withMore('en', `The code has turned ${now}`, before && `It was ${before} before.`);
    },
  ),
  'span-ends': text(
    'clock',
    '/',
    ({ from, to, at }) => {
      const [before, then, end] = [colour(from, 'zh'), colour(to, 'zh'), when(at, 'zh')];
      return withMore(
        'zh',
        before === null ? '码色快要变了' : `${before}快到期了`,
        end && `按现在的记录，${end} ${then === null ? '结束' : `转为${then}`}。`,
      );
    },
    ({ from, to, at }) => {
      const [before, then, end] = [colour(from, 'en'), colour(to, 'en'), when(at, 'en')];
      return withMore(
        'en',
        before === null ? 'The colour is about to change' : `The ${before} code ends soon`,
        end && `By the records as they are, it ${then === null ? 'ends' : `turns ${then}`} on ${end}.`,
      );
    },
  ),
  'passed-on': text(
    'people',
    '/looked',
    ({ why, at }) => {
      const [what, time] = [wordFor(PASSED.zh, why), when(at, 'zh')];
      return withMore(
        'zh',
        '已按规定转交社区',
        time && `${time} 查验时${what ?? '有情况'}。`,
        '社区会联系您，谁看过这条记录您都能查到。',
      );
    },
    ({ why, at }) => {
      const [what, time] = [wordFor(PASSED.en, why), when(at, 'en')];
      return withMore(
        'en',
        'Passed on to the community, as the rules say',
        time && `${what ?? 'There was something'} at a check on ${time}.`,
        'The community will be in touch; you can see everybody who looks at this.',
      );
    },
  ),
  'declaration-lapses': text(
    'pencil',
    '/declare',
    ({ at }) => {
      const end = when(at, 'zh');
      return withMore('zh', '健康申报快到期了', end && `${end} 到期。`, '重新申报，绿码就不会停用。');
    },
    ({ at }) => {
      const end = when(at, 'en');
      const title = 'The health declaration lapses soon';
      return withMore('en', title, end && `It lapses on ${end}.`, 'Declare again, and a green code stays.');
    },
  ),
};
