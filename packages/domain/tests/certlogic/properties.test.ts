import { evaluate as reference } from 'certlogic-js';
import {
  dataAccesses as referenceAccesses,
  validate as referenceValidate,
} from 'certlogic-js/dist/validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, dataAccesses, describeExpression, evaluate, validate } from '../../src/certlogic/index.ts';
import { dataFor, expressionFor } from './_expressions.ts';
import { outcomeOf, plain } from './_outcomes.ts';
import { suiteAssertions } from './_suite.ts';

const nasty = { expression: expressionFor({ nasty: true }), data: dataFor({ nasty: true }) };
const mild = { expression: expressionFor({ nasty: false }), data: dataFor({ nasty: false }) };

/** Operation objects that are wrong somewhere, and some that are right. */
const written = fc.letrec<Record<'any', unknown>>((tie) => {
  const operators = [
    'if',
    'and',
    '!',
    '===',
    'in',
    '+',
    '<',
    'after',
    'plusTime',
    'reduce',
    'extractFromUVCI',
    'dccDateOfBirth',
    'var',
    'or',
    'all',
  ];
  const operands = fc.oneof(fc.array(tie('any'), { maxLength: 4 }), tie('any'));
  return {
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(0, 1.5, '', 'a.b', 'a.', '.', 'day', true, null),
      fc.tuple(fc.constantFrom(...operators), operands).map(([operator, all]) => ({ [operator]: all })),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.constant({ and: [true, true], or: [] }),
    ),
  };
}).any;

describe('a compiled expression', () => {
  it('gives the value or the error that evaluating gives, of whatever data', () => {
    const seen = { values: 0, errors: new Set<string>() };
    fc.assert(
      fc.property(
        nasty.expression,
        fc.array(nasty.data, { minLength: 3, maxLength: 3 }),
        (expression, several) => {
          const compiled = compile(expression);
          for (const data of several) {
            const expected = outcomeOf(() => evaluate(expression, data));
            if ('value' in expected) seen.values += 1;
            else seen.errors.add(expected.code);
            expect(outcomeOf(() => compiled(data))).toEqual(expected);
          }
        },
      ),
      { numRuns: 5000 },
    );
    expect(seen.values).toBeGreaterThan(5000);
    expect([...seen.errors].sort()).toEqual(
      expect.arrayContaining([
        'neither-truthy-nor-falsy',
        'not-a-date',
        'not-a-date-time',
        'not-a-list',
        'not-a-text',
        'not-an-integer',
      ]),
    );
  });

  it('fails where evaluating does for the form of the expression', () => {
    fc.assert(
      fc.property(written, nasty.data, (expression, data) => {
        expect(outcomeOf(() => compile(expression)(data))).toEqual(
          outcomeOf(() => evaluate(expression, data)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('beside certlogic-js', () => {
  it('an expression over plain data has the same value, or none', () => {
    const seen = { values: 0, errors: 0 };
    const compared = (run: () => unknown) => {
      try {
        return { value: plain(run()) };
      } catch {
        return 'no value';
      }
    };
    fc.assert(
      fc.property(mild.expression, mild.data, (expression, data) => {
        const expected = compared(() => reference(expression as never, data));
        if (expected === 'no value') seen.errors += 1;
        else seen.values += 1;
        // sums that are no longer exact are an error here and a wrong number there
        const ours = outcomeOf(() => evaluate(expression, data));
        fc.pre(!('code' in ours && ours.code === 'integer-overflow'));
        expect('value' in ours ? ours : 'no value').toEqual(expected);
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(seen.values, seen.errors)).toBeGreaterThan(1000);
  });

  it('the same expressions are wrong, at the same places or more', () => {
    fc.assert(
      fc.property(written, (expression) => {
        const ours = validate(expression).map(({ expr }) => expr);
        const expected = referenceValidate(expression).map(({ expr }) => expr);
        expect(ours).toEqual(expect.arrayContaining(expected));
        expect(ours.length === 0).toBe(expected.length === 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('the same paths are read', () => {
    fc.assert(
      fc.property(mild.expression, (expression) => {
        expect(dataAccesses(expression)).toEqual(referenceAccesses(expression as never));
      }),
      { numRuns: 1000 },
    );
    for (const { expression } of suiteAssertions()) {
      expect(dataAccesses(expression)).toEqual(referenceAccesses(expression as never));
    }
  });
});

describe('an expression in words', () => {
  it('is a sentence of both languages, whatever the expression', () => {
    fc.assert(
      fc.property(nasty.expression, (expression) => {
        const { zh, en } = describeExpression(expression);
        expect(zh).toMatch(/^\S.*。$/s);
        expect(en).toMatch(/^\P{Ll}.*\.$/su);
        expect(`${zh} ${en}`).not.toMatch(/undefined|\[object|NaN|\{"/);
      }),
      { numRuns: 2000 },
    );
  });
});
