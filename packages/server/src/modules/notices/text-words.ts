import type { Localised } from '@healthcode/domain';

const fixed: Readonly<Record<string, Localised>> = {
  'passkey-removed': {
    zh: '您的账号删除了一把通行密钥。不是您本人，请打开健康码，看看登录的设备。',
    en: 'A passkey was removed from your account. If it was not you, open Health Code and look at where you are signed in.',
  },
  'passkey-copied': {
    zh: '您的一把通行密钥可能被人复制了，没有让它登录。请打开健康码删除它。',
    en: 'A passkey of yours may have been copied; it was not let in. Please open Health Code and remove it.',
  },
  'channel-linked': {
    zh: '您的账号多了一种登录方式。不是您本人，请打市民热线。',
    en: 'There is another way to sign in to your account. If it was not you, call the citizens’ line.',
  },
  'code-copied': {
    zh: '您的健康码同一时刻在两处被扫过，可能有人翻拍。请打开健康码，看看登录的设备。',
    en: 'Your code was scanned in two places at the same moment and may have been copied. Open Health Code and look at where you are signed in.',
  },
  'appeal-question': {
    zh: '关于您的申诉，有一个问题要问您。请打开健康码回答。',
    en: 'There is a question about your objection. Please open Health Code to answer it.',
  },
  'appeal-decided': {
    zh: '您的申诉有结果了。请打开健康码查看。',
    en: 'Your objection was decided. Please open Health Code.',
  },
  'span-ends': {
    zh: '码色一天之内会有变化。请打开健康码查看。',
    en: 'The colour changes within a day. Please open Health Code.',
  },
  'declaration-lapses': {
    zh: '健康申报两天之内到期。请打开健康码重新申报。',
    en: 'The health declaration lapses within two days. Please open Health Code and declare again.',
  },
};

/** Never which colour: the consent to these messages says that they hold none. */
const colourWords = (isFamily: boolean): Localised => ({
  zh: `${isFamily ? '您家人的健康码' : '您的健康码'}有变化。现在是什么颜色、为什么、怎么做，请打开健康码查看。`,
  en: `${isFamily ? 'A family member’s' : 'Your'} health code has changed. Open Health Code to see its colour, why and what to do.`,
});

/** What a text message says; null: it has no words. Never a name, a document, a number or a colour. */
export function textOf(
  { kind, isFamily }: { kind: string; isFamily: boolean },
  language: 'zh' | 'en',
): string | null {
  const words =
    kind === 'colour-changed'
      ? colourWords(isFamily)
      : Object.hasOwn(fixed, kind)
        ? (fixed[kind] ?? null)
        : null;
  if (words === null) return null;
  return language === 'zh' ? `【健康码】${words.zh}` : `Health Code: ${words.en}`;
}
