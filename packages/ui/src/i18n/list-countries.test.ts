import { describe, expect, it } from 'vitest';
import { listCountries } from './list-countries.ts';

describe('the countries that issue passports', () => {
  it.each(['zh', 'en'] as const)('all have a name of their own, %s', (language) => {
    const countries = listCountries(language);
    expect(countries).toHaveLength(195);
    expect(new Set(countries.map(({ value }) => value)).size).toBe(countries.length);
    expect(new Set(countries.map(({ label }) => label)).size).toBe(countries.length);
    for (const { value, label } of countries) {
      expect(value).toMatch(/^[A-Z]{3}$/);
      expect(label, value).not.toMatch(/^[A-Z]{2,3}$/);
    }
  });

  it('are found under the names that readers know', () => {
    const named = (language: 'zh' | 'en', code: string) =>
      listCountries(language).find(({ value }) => value === code)?.label;
    expect([named('zh', 'FRA'), named('en', 'FRA')]).toEqual(['法国', 'France']);
    expect([named('zh', 'CHE'), named('en', 'CHN')]).toEqual(['瑞士', 'China']);
  });
});
