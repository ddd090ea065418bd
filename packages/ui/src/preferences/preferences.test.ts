import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences } from './preferences.ts';

describe('stored preferences', () => {
  it('start in Chinese at normal size', () => {
    expect(parsePreferences(null)).toEqual({ language: 'zh', largeText: false, bodySize: 'large' });
  });

  it('come back as they were stored', () => {
    const stored = { language: 'en', largeText: true, bodySize: 'largest' } as const;
    expect(parsePreferences(JSON.stringify(stored))).toEqual(stored);
  });

  it.each(['', '{', 'null', '7', '[]', '{"language":"fr","largeText":"yes","bodySize":9}'])(
    'are the defaults for %s',
    (text) => {
      expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
    },
  );
});
