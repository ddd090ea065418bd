import { describe, expect, it } from 'vitest';
import { compile, evaluate, validate } from '../../src/certlogic/index.ts';
import { suiteAssertions, validationCases } from './_suite.ts';

const assertions = suiteAssertions();
const cases = validationCases();

describe('the public suite', () => {
  it('is here as a whole', () => {
    expect(assertions).toHaveLength(218);
    expect(cases).toHaveLength(23);
  });

  it.each(assertions)('$file, $name', ({ expression, data, expected }) => {
    expect(validate(expression)).toEqual([]);
    expect(evaluate(expression, data)).toEqual(expected);
    expect(compile(expression)(data)).toEqual(expected);
  });
});

describe('the public validation suite', () => {
  it.each(cases)('finds what it should in $certLogicExpression', ({ certLogicExpression, issues }) => {
    expect(validate(certLogicExpression).map(({ expr, message }) => ({ expr, message }))).toEqual(issues);
  });
});
