import { describe, expect, it } from 'vitest';
import { listKeys } from './catalogue.ts';
import { en } from './en.ts';
import { initI18n, sharedWords } from './init-i18n.ts';
import { zh } from './zh.ts';

describe('the shared words', () => {
  it('have the same keys in both languages', () => {
    expect(listKeys(en)).toEqual(listKeys(zh));
  });

  it('take the same values in both languages', () => {
    for (const key of listKeys(zh)) {
      const places = (language: 'zh' | 'en') => {
        const catalogue: unknown = language === 'zh' ? zh : en;
        const words = key
          .split('.')
          .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], catalogue);
        return [...String(words).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
      };
      expect(places('en'), key).toEqual(places('zh'));
    }
  });

  it('fill in values and escape nothing, for React does', () => {
    expect(sharedWords('zh')('steps', { current: 2, total: 5 })).toBe('第 2 步，共 5 步');
    expect(sharedWords('en')('changeWhat', { what: 'A & B' })).toBe('Change A & B');
  });
});

describe('the words of an app', () => {
  const { translate } = initI18n(
    {
      zh: { people_one: '{{count}} 人', people_other: '{{count}} 人', page: { title: '我的' } },
      en: { people_one: '{{count}} person', people_other: '{{count}} people', page: { title: 'Me' } },
    },
    'catalogue-test',
  );

  it('are there at once in both languages', () => {
    expect(translate('zh')('page.title')).toBe('我的');
    expect(translate('en')('page.title')).toBe('Me');
  });

  it('choose the plural form of the language', () => {
    expect(translate('en')('people', { count: 1 })).toBe('1 person');
    expect(translate('en')('people', { count: 3 })).toBe('3 people');
    expect(translate('zh')('people', { count: 1 })).toBe('1 人');
  });
});
