import { describeVenueType, parseVenuePolicies } from '@healthcode/domain';
import { describe, expect, it } from 'vitest';
import json from '../../../../../../policy/tianjin/venues.json' with { type: 'json' };
import { planPoster } from './plan-poster.ts';
import { setChinese, setEnglish } from './set-lines.ts';

const parsed = parseVenuePolicies(json);
if (!parsed.ok) throw new Error('policies');
const posters = parsed.value.venueTypes.map((type) =>
  planPoster({
    city: { zh: '天津市', en: 'Tianjin' },
    hotline: '12345',
    name: { zh: '店'.repeat(40), en: 'Shop '.repeat(8).trim() },
    address: { zh: '路'.repeat(80), en: 'Road' },
    typeName: type.name,
    rules: describeVenueType(type),
    isScanned: type.policy !== 'original-way',
  }),
);

describe('a poster', () => {
  it('of any type has its rules above the foot, and nothing that could be scanned', () => {
    for (const { texts, code } of posters) {
      expect(code).toBeNull();
      const rules = texts.filter(({ x, y }) => x >= 60 && y > 100);
      expect(Math.max(...rules.map(({ y }) => y))).toBeLessThan(270);
    }
  });

  it('sets every line so that it fits on the sheet', () => {
    for (const { texts } of posters)
      for (const { x, maxWidth = 0, text } of texts) {
        expect(x + maxWidth, text).toBeLessThanOrEqual(196);
        expect(text.trim()).toBe(text);
      }
  });
});

describe('lines', () => {
  it('break behind a mark, and lose nothing', () => {
    expect(setChinese('没有手机也能进：出示纸质码，或者用身份证件登记、测体温。', 18)).toEqual([
      '没有手机也能进：出示纸质码，',
      '或者用身份证件登记、测体温。',
    ]);
    const long = '一'.repeat(50);
    expect(setChinese(long, 18).map((line) => line.length)).toEqual([19, 19, 12]);
    expect(setEnglish('one two three', 7)).toEqual(['one two', 'three']);
  });
});
