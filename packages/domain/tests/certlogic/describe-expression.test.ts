import { describe, expect, it } from 'vitest';
import { describeExpression, MAX_DEPTH, type Vocabulary } from '../../src/certlogic/index.ts';

const dob = { var: 'payload.dob' };
const clock = { var: 'external.validationClock' };
const a = { '===': [{ var: 'a' }, 1] };
const b = { '<': [{ var: 'b' }, 2] };
const c = { in: [{ var: 'c' }, ['x', 'y']] };

describe('describeExpression', () => {
  it.each([
    [
      { and: [dob, { after: [{ dccDateOfBirth: [dob] }, { plusTime: [clock, -18, 'year'] }] }] },
      '“payload.dob”有内容（不是空、零或否），并且出生日期“payload.dob”（不完整时取最晚的一天）晚于“external.validationClock”之前 18 年的时间。',
      '“payload.dob” is something (not empty, zero or no) and the date of birth “payload.dob” (the last day that it allows) is after the time 18 years before “external.validationClock”.',
    ],
    [
      {
        'not-after': [
          { plusTime: [dob, 1, 'day'] },
          { plusTime: [clock, 0, 'day'] },
          { plusTime: ['2021-05', 2, 'month'] },
        ],
      },
      '“payload.dob”之后 1 天的时间不晚于“external.validationClock”，并且“external.validationClock”不晚于“2021-05”之后 2 个月的时间。',
      'The time 1 day after “payload.dob” is not after “external.validationClock” and “external.validationClock” is not after the time 2 months after “2021-05”.',
    ],
    [
      { '!': [{ and: [a, b, c] }] },
      '“a”不为 1，或者“b”至少为 2，或者“c”不是“x”或“y”。',
      '“a” is not 1 or “b” is at least 2 or “c” is not “x” or “y”.',
    ],
    [
      { if: [a, b, c] },
      '如果“a”为 1，就要“b”小于 2，否则要“c”为“x”或“y”。',
      'If “a” is 1 then “b” is less than 2, else “c” is “x” or “y”.',
    ],
    [
      { '===': [a, b] },
      '“a”为 1 与“b”小于 2 同时成立或同时不成立。',
      'Either both or neither of: “a” is 1; “b” is less than 2.',
    ],
    [
      { '!': [{ '===': [a, b] }] },
      '“a”为 1 与“b”小于 2 只有一项成立。',
      'Exactly one of: “a” is 1; “b” is less than 2.',
    ],
    [{ '===': [a, false] }, '“a”不为 1。', '“a” is not 1.'],
    [
      {
        '>=': [{ reduce: [{ var: 'doses' }, { '+': [{ var: 'accumulator' }, { var: 'current.n' }] }, 0] }, 2],
      },
      '从 0 起、对“doses”逐项取“此前的结果加该项的“n””的最后结果至少为 2。',
      'The last result of taking “the result so far plus “n” of the item” for each item of “doses”, from 0 on is at least 2.',
    ],
    [
      { in: [{ extractFromUVCI: [{ var: 'ci' }, 1] }, { var: 'countries' }] },
      '证书编号“ci”的第 2 段在“countries”之中。',
      'Part 2 of the certificate number “ci” is one of “countries”.',
    ],
    [{ '+': [{ var: 'a' }, 1] }, '取值为“a”加 1。', 'The value is “a” plus 1.'],
    [
      { if: [a, 'yes', 'no'] },
      '取值为（“a”为 1 时取“yes”，否则取“no”）。',
      'The value is (“yes” if “a” is 1, else “no”).',
    ],
    [
      [1, { var: '' }, []],
      '取值为列表（1、全部数据、空列表）。',
      'The value is the list (1, the data, an empty list).',
    ],
    [true, '任何情况都成立。', 'It is always true.'],
    [{ '<': [2, 1] }, '任何情况都不适用。', 'It never applies.'],
  ])('says %j', (expression, zh, en) => {
    expect(describeExpression(expression)).toEqual({ zh, en });
  });

  it('calls things by the words that it is given', () => {
    const vocabulary: Vocabulary = {
      subject: (path) =>
        path === 'risk'
          ? {
              words: { zh: '风险等级', en: 'the risk' },
              type: 'other',
              literal: (value) => (value === 'h' ? { zh: '高', en: 'high' } : null),
            }
          : null,
    };
    expect(
      describeExpression(
        { and: [{ '===': [{ var: 'risk' }, 'h'] }, { '!': [{ var: 'left' }] }] },
        vocabulary,
      ),
    ).toEqual({
      zh: '风险等级为高，并且“left”没有内容（是空、零或否）。',
      en: 'The risk is high and “left” is nothing (empty, zero or no).',
    });
  });

  it('grows no faster than the expression, however its parts lie within one another', () => {
    for (const wrap of [
      (inner: unknown) => ({ '===': [inner, b] }),
      (inner: unknown) => ({ if: [inner, b, c] }),
      (inner: unknown) => ({ if: [b, inner, { '!': [inner === a] }] }),
      (inner: unknown) => ({ in: [{ if: [inner, 1, 2] }, [{ var: 'd' }]] }),
    ]) {
      let expression: unknown = a;
      for (let level = 0; level < MAX_DEPTH / 2 - 2; level += 1) expression = wrap(expression);
      expect(describeExpression(expression).zh.length).toBeLessThan(10_000);
    }
  });

  it('fails for what is no expression', () => {
    expect(() => describeExpression({ or: [a, b] })).toThrow(
      expect.objectContaining({ code: 'invalid-expression' }),
    );
  });
});
