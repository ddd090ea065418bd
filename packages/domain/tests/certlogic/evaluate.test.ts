import { describe, expect, it } from 'vitest';
import { CertLogicError, compile, evaluate, MAX_DEPTH } from '../../src/certlogic/index.ts';
import { type Outcome, outcomeOf } from './_outcomes.ts';

const x = { var: 'x' };

/** The one outcome that evaluating and compiling agree on. */
function outcome(expression: unknown, data: unknown = {}): Outcome {
  const evaluated = outcomeOf(() => evaluate(expression, data));
  expect(outcomeOf(() => compile(expression)(data))).toEqual(evaluated);
  return evaluated;
}
const value = (expression: unknown, data?: unknown) => {
  const found = outcome(expression, data);
  return 'value' in found ? found.value : found;
};

describe('data access', () => {
  const data = JSON.parse('{"own":{"__proto__":7,"constructor":8,"length":9},"list":[1,2],"text":"abc"}');

  it.each(['__proto__', 'constructor', 'constructor.name', 'toString', 'own.hasOwnProperty', 'list.map'])(
    'reads nothing that is inherited: %s',
    (path) => {
      expect(value({ var: path }, data)).toBe(null);
    },
  );

  it('reads own properties whatever their names', () => {
    expect(
      value([{ var: 'own.__proto__' }, { var: 'own.constructor' }, { var: 'own.length' }], data),
    ).toEqual([7, 8, 9]);
  });

  it('reads nothing of a prototype that somebody has polluted', () => {
    const polluted = Object.prototype as { admin?: unknown };
    polluted.admin = true;
    try {
      expect(value({ var: 'own.admin' }, data)).toBe(null);
    } finally {
      delete polluted.admin;
    }
  });

  it('reads items of lists by whole numbers, and nothing else of lists or texts', () => {
    expect(value({ var: 'list.1' }, data)).toBe(2);
    for (const path of ['list.2', 'list.-1', 'list.01', 'list.1x', 'list.length', 'text.0', 'text.length']) {
      expect(value({ var: path }, data), path).toBe(null);
    }
    expect(value({ var: 'n.0' }, { n: { 0: 'key' } })).toBe('key');
  });

  it('takes data that are not there for null', () => {
    expect([evaluate({ var: '' }, undefined), compile({ var: '' })(undefined)]).toEqual([null, null]);
    expect(value(x, { x: undefined })).toBe(null);
  });

  it('reads no part of a date-time', () => {
    const dateTime = { plusTime: ['2020-02-29', 0, 'day'] };
    for (const part of ['epochMs', 'toJSON', '0']) {
      expect(value({ reduce: [[1], { var: `accumulator.${part}` }, dateTime] }), part).toBe(null);
    }
  });
});

describe('truth', () => {
  it.each([[false], [null], [''], [0], [[]], [{}]])('has %j for falsy', (x) => {
    expect(value({ '!': [{ var: 'x' }] }, { x })).toBe(true);
    expect(value({ if: [{ var: 'x' }, 1, 2] }, { x })).toBe(2);
    expect(value({ and: [{ var: 'x' }, 1] }, { x })).toEqual(x);
  });

  it.each([[true], ['0'], [-1], [[null]], [{ a: null }]])('has %j for truthy', (x) => {
    expect(value({ '!': [{ var: 'x' }] }, { x })).toBe(false);
    expect(value({ if: [{ var: 'x' }, 1, 2] }, { x })).toBe(1);
    expect(value({ and: [{ var: 'x' }, 1] }, { x })).toBe(1);
  });

  it('has neither for a fraction and for a date-time', () => {
    const code = 'neither-truthy-nor-falsy';
    expect(outcome({ '!': [x] }, { x: 0.5 })).toEqual({ code, path: '![0]' });
    expect(outcome({ if: [x, 1, 2] }, { x: 0.5 })).toEqual({ code, path: 'if[0]' });
    expect(outcome({ and: [1, x] }, { x: 0.5 })).toEqual({ code, path: 'and[1]' });
    expect(outcome({ and: [{ plusTime: ['2020', 0, 'day'] }, 1] })).toEqual({ code, path: 'and[0]' });
    expect(outcome({ '!': [{ if: [true, x, 1] }] }, { x: 0.5 })).toEqual({ code, path: '![0]' });
  });
});

describe('operations', () => {
  it('and: is lazy, gives the first falsy operand or the last, and takes any number of them', () => {
    const fails = { '+': [1, 'x'] };
    expect(value({ and: [1, 0, fails] })).toBe(0);
    expect(value({ and: [1, 'a', x, [2]] }, { x: true })).toEqual([2]);
    expect(outcome({ and: [1, fails, 0] })).toEqual({ code: 'not-an-integer', path: 'and[1].+[1]' });
    expect(value({ and: Array.from({ length: 100_000 }, () => x) }, { x: 1 })).toBe(1);
    expect(value({ and: Array.from({ length: 100_000 }, () => ({ '===': [x, 1] })) }, { x: 1 })).toBe(true);
  });

  it('if: evaluates the branch that it takes and no other', () => {
    expect(value({ if: [true, 'yes', { '+': ['x', 1] }] })).toBe('yes');
    expect(value({ if: [false, { '+': ['x', 1] }, 'no'] })).toBe('no');
  });

  it('===: compares without conversion, and null is equal to null', () => {
    expect(value({ '===': [x, 1] }, { x: '1' })).toBe(false);
    expect(value({ '===': [x, { var: 'y' }] }, {})).toBe(true);
    expect(value({ '===': [x, { var: 'x' }] }, { x: [1] })).toBe(true);
    expect(value({ '===': [[1], [1]] })).toBe(false);
  });

  it('in: finds members, also null, in short and in long lists, and wants a list', () => {
    const long = Array.from({ length: 20 }, (_, index) => `code-${index}`);
    expect(value({ in: [x, long] }, { x: 'code-19' })).toBe(true);
    expect(value({ in: [x, long] }, { x: 'code-20' })).toBe(false);
    expect(value({ in: [x, { var: 'list' }] }, { list: [null] })).toBe(true);
    expect(value({ in: [x, [1, { var: 'y' }]] }, { x: 2, y: 2 })).toBe(true);
    for (const list of [undefined, 'abc', { a: 1 }]) {
      expect(outcome({ in: [x, { var: 'list' }] }, { list })).toEqual({ code: 'not-a-list', path: 'in[1]' });
    }
  });

  it('+ and comparisons: take integers only, of which null is none', () => {
    for (const y of [null, '1', 1.5, true, [1]]) {
      expect(outcome({ '+': [1, { var: 'y' }] }, { y })).toEqual({ code: 'not-an-integer', path: '+[1]' });
      expect(outcome({ '<': [{ var: 'y' }, 1] }, { y })).toEqual({ code: 'not-an-integer', path: '<[0]' });
    }
    expect(outcome({ '<': [3, 2, x] })).toEqual({ code: 'not-an-integer', path: '<[2]' });
    expect(value({ '>=': [x, 373] }, { x: 373 })).toBe(true);
  });

  it('+: fails where integers are no longer exact', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(value({ '+': [x, 0] }, { x: most })).toBe(most);
    expect(value({ '+': [x, -1] }, { x: -most + 1 })).toBe(-most);
    expect(outcome({ '+': [x, 1] }, { x: most })).toEqual({ code: 'integer-overflow', path: '+' });
    expect(outcome({ '+': [-1, x] }, { x: -most })).toEqual({ code: 'integer-overflow', path: '+' });
  });

  it('reduce: folds from the left, sees only the item and the result so far, and takes null for an empty list', () => {
    const subtractAll = { reduce: [x, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 10] };
    expect(value(subtractAll, { x: [-1, -2, -3] })).toBe(4);
    expect(value(subtractAll, { x: [] })).toBe(10);
    expect(value(subtractAll, {})).toBe(10);
    expect(value({ reduce: [[1, 2], { var: 'x' }, 0] }, { x: 5 })).toBe(null);
    expect(value({ reduce: [[1, 2], [{ var: 'accumulator' }, { var: 'current' }], 0] })).toEqual([[0, 1], 2]);
    expect(outcome(subtractAll, { x: 'abc' })).toEqual({ code: 'not-a-list', path: 'reduce[0]' });
    expect(outcome(subtractAll, { x: ['a'] })).toEqual({ code: 'not-an-integer', path: 'reduce[1].+[1]' });
  });

  it('extractFromUVCI: wants a text or null', () => {
    expect(value({ extractFromUVCI: [x, 0] }, {})).toBe(null);
    expect(value({ extractFromUVCI: [x, 2] }, { x: 'URN:UVCI:01:NL:187/37#B' })).toBe('187');
    expect(outcome({ extractFromUVCI: [x, 0] }, { x: 1 })).toEqual({
      code: 'not-a-text',
      path: 'extractFromUVCI[0]',
    });
  });
});

describe('an expression that is none', () => {
  it.each([[null], [1.5], [{}], [{ or: [1, 2] }], [{ and: [1] }], [{ if: [true, 1, { var: 3 }] }]])(
    'fails with all that is wrong before anything is evaluated: %j',
    (expression) => {
      for (const run of [() => evaluate(expression, {}), () => compile(expression)]) {
        expect(run).toThrow(CertLogicError);
        expect(run).toThrow(expect.objectContaining({ code: 'invalid-expression' }));
        expect(run).toThrow(expect.objectContaining({ problems: [expect.anything()] }));
      }
    },
  );

  it('fails for its depth, with a code, and never for want of stack', () => {
    const nested = (depth: number) => {
      let expression: unknown = x;
      for (let level = 1; level < depth; level += 1) expression = { '!': [expression] };
      return expression;
    };
    expect(value(nested(MAX_DEPTH), { x: true })).toBe((MAX_DEPTH - 1) % 2 === 0);
    for (const depth of [MAX_DEPTH + 1, 100_000]) {
      expect(outcome(nested(depth))).toMatchObject({ code: 'invalid-expression' });
    }
  });

  it('says the place and the code in its message, and no value', () => {
    expect(() => evaluate({ and: [1, { '+': [x, 1] }] }, { x: 'secret' })).toThrow(
      /^not-an-integer at and\[1\]\.\+\[0\]$/,
    );
  });
});

describe('compile', () => {
  it('reads the expression once', () => {
    const expression = { '===': [x, 1] };
    const compiled = compile(expression);
    expression['==='][1] = 2;
    expect(compiled({ x: 1 })).toBe(true);
  });

  it('gives every caller a list of its own', () => {
    const compiled = compile([1, [2, x]]);
    (compiled({ x: 3 }) as unknown[]).push('more');
    expect(compiled({ x: 3 })).toEqual([1, [2, 3]]);
  });
});
