import type { DayReport } from '@healthcode/server';
import { describe, expect, it } from 'vitest';
import { dayLine, TABLE_HEAD } from '../src/commands/replay-words.ts';

const day: DayReport = {
  day: '2020-01-25',
  newCases: 5,
  totalCases: 14,
  published: { newCases: 1, totalCases: 15, totalDischarged: 0, totalDeaths: 0 },
  difference: { newCases: 4, totalCases: -1 },
  colours: { red: 14, orange: 13, green: 108 },
  reasons: [
    { colour: 'red', ruleId: 'TJ-R02', title: { zh: '确诊病例', en: 'Confirmed case' }, people: 14 },
    { colour: 'green', ruleId: null, title: { zh: '没有赋码记录', en: 'no hold' }, people: 108 },
  ],
  deliveries: [],
};
const cells = (line: string) => line.trim().split(/\s{2,}/);

describe('a day of the table', () => {
  it('sets the figures beside the published ones, with signed differences, colours and rules', () => {
    expect(cells(dayLine(day))).toEqual([
      ...['2020-01-25', '5', '14', '1', '15', '+4', '-1', '14', '13', '108'],
      'TJ-R02 14 · — 108',
    ]);
  });

  it('shows a dash where nothing was published, and never a nought', () => {
    const line = dayLine({ ...day, published: null, difference: null });
    expect(cells(line).slice(3, 7)).toEqual(['–', '–', '–', '–']);
  });

  it('stands under its heads in both languages, Chinese characters counting twice', () => {
    const [zh, en] = TABLE_HEAD.split('\n') as [string, string];
    const places = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
    expect(places(zh.slice(0, zh.indexOf('各')))).toBe(en.indexOf('people'));
    expect(dayLine(day).indexOf('TJ-R02')).toBe(en.indexOf('people'));
    expect(cells(zh)).toHaveLength(11);
    expect(cells(en)).toHaveLength(11);
  });
});
