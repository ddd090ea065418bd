import { describe, expect, it } from 'vitest';
import { dataAccesses, MAX_DEPTH, validate } from '../../src/certlogic/index.ts';

const problems = (expression: unknown) => validate(expression).map(({ path, code }) => `${path}: ${code}`);
const x = { var: 'x' };

describe('validate', () => {
  it.each<[unknown, string]>([
    [undefined, ': not-an-expression'],
    [() => true, ': not-an-expression'],
    [Number.NaN, ': float'],
    [{ and: [true, 1.5] }, 'and[1]: float'],
    [[1, [null]], '[1][0]: not-an-expression'],
    [{ if: [x, [1, {}], 2] }, 'if[1][1]: not-an-expression'],
    [{ and: true }, 'and: wrong-operand-count'],
    [{ and: [true] }, 'and: wrong-operand-count'],
    [{ '!': [] }, '!: wrong-operand-count'],
    [{ '!': [true, true] }, '!: wrong-operand-count'],
    [{ if: [true, 1] }, 'if: wrong-operand-count'],
    [{ '<': [1, 2, 3, 4] }, '<: wrong-operand-count'],
    [{ '===': [1, 2, 3] }, '===: wrong-operand-count'],
    [{ in: [1] }, 'in: wrong-operand-count'],
    [{ reduce: [x, x] }, 'reduce: wrong-operand-count'],
    [{ dccDateOfBirth: [x, x] }, 'dccDateOfBirth: wrong-operand-count'],
    [{ '!': [{ or: [1, 2] }] }, '![0]: unknown-operator'],
    [{ toString: [1] }, ': unknown-operator'],
    [JSON.parse('{"__proto__":[1]}'), ': unknown-operator'],
    [{ var: ['x', 1] }, ': not-a-path'],
    [{ var: '.x' }, ': not-a-path'],
    [{ var: 'x..y' }, ': not-a-path'],
    [{ plusTime: [x, 1.5, 'day'] }, 'plusTime[1]: not-an-amount'],
    [{ plusTime: [x, { var: 'n' }, 'day'] }, 'plusTime[1]: not-an-amount'],
    [{ plusTime: [x, 1, 'week'] }, 'plusTime[2]: not-a-unit'],
    [{ extractFromUVCI: [x, '1'] }, 'extractFromUVCI[1]: not-an-index'],
  ])('finds the one thing that is wrong with %j, and where', (expression, problem) => {
    expect(problems(expression)).toEqual([problem]);
  });

  it.each<[unknown]>([
    [{ var: '' }],
    [[]],
    [{ and: [1, 2, 3, 4, 5] }],
    [{ 'not-after': [x, x, x] }],
    [{ plusTime: [x, -1, 'hour'] }],
    [{ reduce: [x, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] }],
    [{ extractFromUVCI: [x, -1] }],
    [{ '+': ['ill-typed', true] }],
  ])('finds nothing wrong with %j', (expression) => {
    expect(validate(expression)).toEqual([]);
  });

  it('finds everything in the order of the text, each with its sub-expression', () => {
    const found = validate({ and: [{ '!': [] }, { plusTime: [null, 0.5, 'week'] }] });
    expect(found.map(({ path, code, expr }) => [path, code, expr])).toEqual([
      ['and[0].!', 'wrong-operand-count', { '!': [] }],
      ['and[1].plusTime[0]', 'not-an-expression', null],
      ['and[1].plusTime[1]', 'not-an-amount', { plusTime: [null, 0.5, 'week'] }],
      ['and[1].plusTime[2]', 'not-a-unit', { plusTime: [null, 0.5, 'week'] }],
    ]);
    expect(found[0]?.message).toBe('operator "!" takes exactly 1 operand, but it has 0');
  });

  it('stops at its depth, however deep it goes, and goes as wide as it must', () => {
    let deep: unknown = [];
    for (let level = 1; level < 100_000; level += 1) deep = [deep];
    expect(problems([x, deep])).toEqual([`[1]${'[0]'.repeat(MAX_DEPTH - 1)}: too-deep`]);
    expect(problems({ in: [x, Array.from({ length: 200_000 }, (_, index) => index)] })).toEqual([]);
  });
});

describe('dataAccesses', () => {
  it('has every path once, whichever branch is taken', () => {
    const expression = {
      if: [{ var: 'b' }, { in: [{ var: 'a.c' }, [{ var: 'b' }, 'd']] }, { '!': [{ var: '' }] }],
    };
    expect(dataAccesses(expression)).toEqual(['', 'a.c', 'b']);
    expect(dataAccesses({ plusTime: [{ var: 'dob' }, 18, 'year'] })).toEqual(['dob']);
    expect(dataAccesses('var')).toEqual([]);
  });

  it('leaves out what a lambda reads, whose data are its item and its result', () => {
    const sum = { '+': [{ var: 'accumulator' }, { var: 'current.n' }] };
    expect(dataAccesses({ reduce: [{ var: 'list' }, sum, { var: 'start' }] })).toEqual(['list', 'start']);
  });

  it('fails for what is no expression', () => {
    expect(() => dataAccesses({ or: [1, 2] })).toThrow(
      expect.objectContaining({ code: 'invalid-expression' }),
    );
  });
});
