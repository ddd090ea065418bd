import type { ConsentPurposeId } from '@healthcode/domain';
import { en as enWords } from '../accounts/en.ts';
import { zh as zhWords } from '../accounts/zh.ts';
import { type Facts, fixed, type NoticeKinds, text, when, withMore, wordFor } from './notice-parts.ts';

const ACCOUNT = '/mine/account';
const WORDS = { zh: zhWords, en: enWords } as const;
const BETWEEN = { zh: '，', en: ', ' } as const;
const FULL_STOP = { zh: '。', en: '.' } as const;

/** `安卓手机，微信。`; null where neither is known. */
function device({ system, browser }: Facts, language: 'zh' | 'en'): string | null {
  const { systems, browsers } = WORDS[language];
  const parts = [wordFor(systems, system), wordFor(browsers, browser)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return `${parts.join(BETWEEN[language])}${FULL_STOP[language]}`;
}

/** When the code was scanned at two places. */
function copiedAt(at: unknown, language: 'zh' | 'en'): string | null {
  const time = when(at, language);
  if (time === null) return null;
  return language === 'zh'
    ? `${time}，同一个动态码在两处被扫过。`
    : `On ${time} the same living code was scanned in two places.`;
}

const CHANNELS = {
  zh: { alipay: '支付宝' },
  en: { alipay: 'Alipay' },
} as const;

/** Shorter than the titles of the city's texts, which may change; a purpose without a word is not named. */
const PURPOSES = {
  zh: {
    service: '申领和使用健康码',
    'sensitive-health': '使用健康情况',
    'text-messages': '短信提醒',
    recognition: '外省市认码',
    employer: '用人单位查看码色',
  },
  en: {
    service: 'having a health code',
    'sensitive-health': 'using what you tell of your health',
    'text-messages': 'text messages',
    recognition: 'acceptance in other regions',
    employer: 'an employer seeing the colour',
  },
} as const satisfies Record<'zh' | 'en', Record<ConsentPurposeId, string>>;

/** Of what lets somebody into the account. */
export const ACCOUNT_KINDS: NoticeKinds = {
  'device-new': text(
    'phone',
    ACCOUNT,
    (facts) => withMore('zh', '有新设备登录了您的账号', device(facts, 'zh'), '不是您本人，请马上让它退出。'),
    (facts) => {
      const title = 'A new device has signed in to your account';
      return withMore('en', title, device(facts, 'en'), 'If it was not you, sign it out at once.');
    },
  ),
  'device-out': text(
    'sign-out',
    ACCOUNT,
    (facts) => {
      const lost = facts['lost'] === true ? '按遗失处理，' : '';
      return withMore('zh', '一台设备已退出登录', device(facts, 'zh'), `${lost}上面的码已停用。`);
    },
    (facts) => {
      const lost = facts['lost'] === true ? 'It was reported lost; the' : 'The';
      const stopped = `${lost} codes on it no longer work.`;
      return withMore('en', 'A device was signed out', device(facts, 'en'), stopped);
    },
  ),
  'passkey-added': fixed(
    'key',
    ACCOUNT,
    ['添加了一把通行密钥', '不是您本人添加的，请马上删除它。'],
    ['A passkey was added', 'If it was not you, remove it at once.'],
  ),
  'passkey-removed': fixed(
    'key',
    ACCOUNT,
    ['删除了一把通行密钥', '它不能再登录了。不是您本人删除的，请看看登录的设备。'],
    ['A passkey was removed', 'It no longer signs in. If it was not you, look at where you are signed in.'],
  ),
  'passkey-copied': fixed(
    'attention',
    ACCOUNT,
    ['一把通行密钥可能被人复制了', '没有让它登录。请删除它，再添加一把新的。'],
    ['A passkey may have been copied', 'It was not let in. Please remove it and add a new one.'],
  ),
  'phone-changed': fixed(
    'phone',
    ACCOUNT,
    ['账号换了手机号', '不是您本人换的，请马上带身份证件到社区服务点。'],
    [
      'The phone number of your account was changed',
      'If it was not you, take your identity document to a community service point at once.',
    ],
  ),
  'channel-linked': text(
    'link',
    ACCOUNT,
    ({ channel }) => {
      const name = wordFor(CHANNELS.zh, channel);
      return [name === null ? '多了一种登录方式' : `现在也可以用${name}登录`, '不是您本人，请打市民热线。'];
    },
    ({ channel }) => {
      const name = wordFor(CHANNELS.en, channel);
      return [
        name === null ? 'There is another way to sign in' : `You can now sign in with ${name} too`,
        'If it was not you, call the citizens’ line.',
      ];
    },
  ),
  'code-copied': text(
    'attention',
    ACCOUNT,
    ({ at }) =>
      withMore(
        'zh',
        '您的健康码可能被他人翻拍使用',
        copiedAt(at, 'zh'),
        '如果是您自己几秒内过了两道门，不用理会；不是的话，请看看登录的设备，不认识的马上让它退出，并打市民热线反映。',
      ),
    ({ at }) =>
      withMore(
        'en',
        'Somebody may have used a picture of your code',
        copiedAt(at, 'en'),
        'If you passed two gates within a few seconds, nothing is wrong. If not, sign out devices you do not know and call the citizens’ line.',
      ),
  ),
  'consent-withdrawn': text(
    'document',
    '/rights/consents',
    ({ purpose }) => {
      const what = wordFor(PURPOSES.zh, purpose);
      return withMore('zh', '您撤回了一项同意', what && `用途：${what}。`, '可以随时重新同意。');
    },
    ({ purpose }) => {
      const what = wordFor(PURPOSES.en, purpose);
      return withMore(
        'en',
        'You have withdrawn a consent',
        what && `It was for: ${what}.`,
        'You may give it again at any time.',
      );
    },
  ),
};
