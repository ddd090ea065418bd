import { describe, expect, it } from 'vitest';
import { checkForm, readDays } from './suspension-form.ts';

describe('the days of a suspension', () => {
  it('are from one to thirty', () => {
    expect(['0', '1', '2', '29', '30', '31'].map(readDays)).toEqual([null, 1, 2, 29, 30, null]);
  });

  it('are read from full-width figures, and from nothing that is no whole number', () => {
    expect(['７', ' 7 ', '7.5', '-7', '7天', '', '1e1'].map(readDays)).toEqual([
      7,
      7,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the form', () => {
  it('names everything that is wrong, in its order', () => {
    expect(checkForm({ ground: null, days: '' })).toEqual({ ok: false, wrong: ['ground', 'days'] });
    expect(checkForm({ ground: 'no-ground', days: '40' })).toEqual({ ok: false, wrong: ['days'] });
    expect(checkForm({ ground: null, days: '7' })).toEqual({ ok: false, wrong: ['ground'] });
    expect(checkForm({ ground: 'no-ground', days: '7' })).toEqual({ ok: true, ground: 'no-ground', days: 7 });
  });
});
