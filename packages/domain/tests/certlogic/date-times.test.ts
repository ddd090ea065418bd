import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, evaluate } from '../../src/certlogic/index.ts';
import { outcomeOf } from './_outcomes.ts';

function dateTime(expression: unknown, data: unknown = {}): string {
  const evaluated = outcomeOf(() => evaluate(expression, data));
  expect(outcomeOf(() => compile(expression)(data))).toEqual(evaluated);
  if ('code' in evaluated) return evaluated.code;
  return (evaluated.value as { dateTime: string }).dateTime;
}
const plus = (text: string, amount: number, unit: string) => {
  const computed = dateTime({ plusTime: [{ var: '' }, amount, unit] }, text);
  expect(dateTime({ plusTime: [text, amount, unit] })).toBe(computed);
  return computed;
};
const read = (text: string) => plus(text, 0, 'day');

describe('a date or date-time', () => {
  it.each([
    ['2021', '2021-12-31T00:00:00.000Z'],
    ['2021-02', '2021-02-28T00:00:00.000Z'],
    ['2020-02', '2020-02-29T00:00:00.000Z'],
    ['2021-12', '2021-12-31T00:00:00.000Z'],
    ['2021-06-01', '2021-06-01T00:00:00.000Z'],
    ['2021-06-01T12:34:56', '2021-06-01T12:34:56.000Z'],
    ['2021-06-01T12:34:56Z', '2021-06-01T12:34:56.000Z'],
    ['2021-06-01T12:34:56+8', '2021-06-01T04:34:56.000Z'],
    ['2021-06-01T12:34:56+08', '2021-06-01T04:34:56.000Z'],
    ['2021-06-01T12:34:56-330', '2021-06-01T16:04:56.000Z'],
    ['2021-06-01T12:34:56+0545', '2021-06-01T06:49:56.000Z'],
    ['2021-06-01T12:34:56-3:30', '2021-06-01T16:04:56.000Z'],
    ['2021-06-01T00:34:56+08:00', '2021-05-31T16:34:56.000Z'],
    ['2021-06-01T12:34:56.1', '2021-06-01T12:34:56.100Z'],
    ['2021-06-01T12:34:56.12Z', '2021-06-01T12:34:56.120Z'],
    ['2021-06-01T12:34:56.1239999+8', '2021-06-01T04:34:56.123Z'],
    ['2021-06-01T12:34:56.9999999999+08:00', '2021-06-01T04:34:56.999Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [
      'no date',
      ['', '2', 'today', '21-06-01', '2021/06/01', '2021-6-1', '20210601', '2021-06-01 ', ' 2021-06-01'],
    ],
    ['no such day', ['2021-02-29', '1900-02-29', '2021-04-31', '2021-13-01', '2021-00-01', '2021-01-00']],
    ['no such month or year', ['2021-13', '2021-00', '0000', '0000-01-01']],
    ['no such time', ['2021-06-01T24:00:00', '2021-06-01T12:60:00', '2021-06-01T12:00:60']],
    [
      'no time in full',
      [
        '2021-06-01T',
        '2021-06-01T12',
        '2021-06-01T12:34',
        '2021-06-01 12:34:56',
        '2021-06-01T12:34:5',
        '2021-06-01T12-34-56',
      ],
    ],
    [
      'no offset',
      [
        '2021-06-01T12:34:56z',
        '2021-06-01T12:34:56+',
        '2021-06-01T12:34:56+24',
        '2021-06-01T12:34:56+08:60',
        '2021-06-01T12:34:56+08:',
        '2021-06-01T12:34:56+08:0',
        '2021-06-01T12:34:56+:00',
        '2021-06-01T12:34:56+00800',
        '2021-06-01T12:34:56+008:00',
        '2021-06-01T12:34:56Z+08',
        '2021-06-01T12:34:56 +08',
      ],
    ],
    [
      'no decimals',
      ['2021-06-01T12:34:56.', '2021-06-01T12:34:56.Z', '2021-06-01T12:34:56,5', '2021-06-01T12:34:56.5.5'],
    ],
  ])('is refused for there being %s', (_why, texts) => {
    for (const text of texts) expect(read(text), text).toBe('not-a-date');
  });

  it('is a text', () => {
    for (const value of [null, 20_200_229, ['2020-02-29']]) {
      expect(dateTime({ plusTime: [{ var: '' }, 0, 'day'] }, value)).toBe('not-a-text');
      expect(dateTime({ dccDateOfBirth: [{ var: '' }] }, value)).toBe('not-a-text');
    }
  });
});

describe('plusTime', () => {
  it.each([
    ['2020-02-29', 1, 'day', '2020-03-01'],
    ['2020-02-29', 1, 'month', '2020-03-29'],
    ['2020-02-29', 1, 'year', '2021-03-01'],
    ['2020-02-29', -1, 'year', '2019-03-01'],
    ['2020-02-29', 4, 'year', '2024-02-29'],
    ['2020-02-29', 80, 'year', '2100-03-01'],
    ['2020-03-01', -1, 'day', '2020-02-29'],
    ['2021-01-31', 1, 'month', '2021-03-03'],
    ['2020-01-31', 1, 'month', '2020-03-02'],
    ['2021-03-31', -1, 'month', '2021-03-03'],
    ['2021-12-31', 2, 'month', '2022-03-03'],
    ['2021-01-15', -13, 'month', '2019-12-15'],
    ['2021-05-15', -5, 'month', '2020-12-15'],
    ['2022-01-01', -18, 'year', '2004-01-01'],
    ['2020-12-31', 1, 'day', '2021-01-01'],
  ])('%s and %i %s is %s', (text, amount, unit, expected) => {
    expect(plus(text, amount, unit)).toBe(`${expected}T00:00:00.000Z`);
  });

  it('adds hours across days, and keeps the time of day for every other unit', () => {
    expect(plus('2020-02-28T23:30:00Z', 25, 'hour')).toBe('2020-03-01T00:30:00.000Z');
    // in UTC it is still May, of whose 31st day June has none
    expect(plus('2021-06-01T01:02:03.004+02:00', 1, 'month')).toBe('2021-07-01T23:02:03.004Z');
    expect(plus('1969-12-31T23:59:59.999Z', 1, 'year')).toBe('1970-12-31T23:59:59.999Z');
  });

  it('goes as far as instants do, and fails beyond', () => {
    expect(plus('1970-01-01', 100_000_000, 'day')).toBe('+275760-09-13T00:00:00.000Z');
    expect(plus('1970-01-01', -100_000_000, 'day')).toBe('-271821-04-20T00:00:00.000Z');
    expect(plus('2021-01-01', -3000, 'year')).toBe('-000979-01-01T00:00:00.000Z');
    for (const [amount, unit] of [
      [100_000_001, 'day'],
      [-100_000_001, 'day'],
      [273_791, 'year'],
      [-273_791, 'year'],
      [Number.MAX_SAFE_INTEGER, 'month'],
      [1e300, 'year'],
      [-1e300, 'hour'],
    ] as const) {
      expect(plus('1970-01-01', amount, unit), `${amount} ${unit}`).toBe('date-out-of-range');
    }
  });

  it('is what Date does, which the specification takes for its model', () => {
    const setters = {
      year: (date: Date, amount: number) => date.setUTCFullYear(date.getUTCFullYear() + amount),
      month: (date: Date, amount: number) => date.setUTCMonth(date.getUTCMonth() + amount),
      day: (date: Date, amount: number) => date.setUTCDate(date.getUTCDate() + amount),
      hour: (date: Date, amount: number) => date.setUTCHours(date.getUTCHours() + amount),
    };
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    const unit = fc.constantFrom(...(Object.keys(setters) as (keyof typeof setters)[]));
    fc.assert(
      fc.property(date, fc.integer({ min: -3_000_000, max: 3_000_000 }), unit, (from, amount, of) => {
        const model = new Date(from);
        setters[of](model, amount);
        const expected = Number.isNaN(model.getTime()) ? 'date-out-of-range' : model.toISOString();
        expect(plus(from.toISOString(), amount, of)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dccDateOfBirth', () => {
  it('is the last day that the text allows', () => {
    expect(dateTime({ dccDateOfBirth: ['2004'] })).toBe('2004-12-31T00:00:00.000Z');
    expect(dateTime({ dccDateOfBirth: [{ var: '' }] }, '2004-02')).toBe('2004-02-29T00:00:00.000Z');
    expect(dateTime({ dccDateOfBirth: [{ var: '' }] }, '2004-01-01')).toBe('2004-01-01T00:00:00.000Z');
  });

  it('has no time of day', () => {
    expect(dateTime({ dccDateOfBirth: [{ var: '' }] }, '2004-01-01T00:00:00Z')).toBe('not-a-date');
    expect(dateTime({ dccDateOfBirth: ['2004-02-30'] })).toBe('not-a-date');
  });
});

describe('comparisons of date-times', () => {
  const at = (text: string) => ({ plusTime: [text, 0, 'day'] });
  const holds = (expression: unknown) => {
    expect(compile(expression)({})).toBe(evaluate(expression, {}));
    return evaluate(expression, {});
  };

  it('compare instants, whatever the zones they are written in', () => {
    const [noon, same, later] = [
      at('2021-06-01T12:00:00Z'),
      at('2021-06-01T20:00:00+08:00'),
      at('2021-06-01T12:00:00.001Z'),
    ];
    expect([holds({ 'not-after': [noon, same] }), holds({ 'not-before': [noon, same] })]).toEqual([
      true,
      true,
    ]);
    expect([holds({ after: [noon, same] }), holds({ before: [noon, same] })]).toEqual([false, false]);
    expect([holds({ before: [noon, later] }), holds({ after: [later, noon] })]).toEqual([true, true]);
    expect([holds({ 'not-after': [noon, same, later] }), holds({ before: [noon, same, later] })]).toEqual([
      true,
      false,
    ]);
  });

  it('take nothing but date-times, of which a text is none', () => {
    for (const operator of ['after', 'before', 'not-after', 'not-before']) {
      const expression = { [operator]: [at('2021-06-01'), { var: 'x' }] };
      for (const x of [null, '2021-06-01', 1]) {
        expect(outcomeOf(() => evaluate(expression, { x }))).toEqual({
          code: 'not-a-date-time',
          path: `${operator}[1]`,
        });
        expect(outcomeOf(() => compile(expression)({ x }))).toEqual(
          outcomeOf(() => evaluate(expression, { x })),
        );
      }
    }
    expect(outcomeOf(() => evaluate({ '<': [at('2021-06-01'), 1] }, {}))).toMatchObject({
      code: 'not-an-integer',
    });
  });

  it('cannot be replaced by ===, which tells two date-times of one instant apart', () => {
    expect(holds({ '===': [at('2021-06-01'), at('2021-06-01')] })).toBe(false);
  });
});
