import { readFileSync } from 'node:fs';
import { checkExpression, type ExpressionScope } from '@healthcode/domain';
import { evaluate } from '@healthcode/domain/certlogic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableWith, comparisonsFor, fieldsIn, guarded } from './condition-fields.ts';
import {
  type ConditionGroup,
  type ConditionPart,
  type ConditionRow,
  EMPTY_ROW,
  group,
  negated,
} from './condition-form.ts';
import { readCondition } from './read-condition.ts';
import { partPaths, writeCondition } from './write-condition.ts';

const SCOPE: ExpressionScope = { evidence: 'symptom', by: 'test-result' };
const FIELDS = fieldsIn(SCOPE);
const DAYS: ExpressionScope = { evidence: 'close-contact', by: 'isolation-completed' };
const code = { var: 'by.result' };
const fever = { in: ['fever', { var: 'evidence.codes' }] };
const hot = { '>=': [{ var: 'evidence.temperature' }, 373] };

const rewritten = (expression: unknown, scope = SCOPE) =>
  writeCondition(readCondition(expression, fieldsIn(scope)), fieldsIn(scope));

/** Met, not met, or failed: a rule takes a failure for not met. */
const isMet = (expression: unknown, data: unknown): boolean => {
  try {
    return evaluate(expression, data) === true;
  } catch {
    return false;
  }
};

const kindsOf = (part: ConditionPart): string[] =>
  part.kind === 'group' ? part.parts.flatMap(kindsOf) : [part.kind];

/** Expressions that rules may have: rows of every type, in "and", "not" and the "if" that stands for "or". */
const conditions: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom('negative', 'positive').map((value) => ({ '===': [code, value] })),
    fc.subarray(['negative', 'positive']).map((values) => ({ in: [code, values] })),
    fc.constantFrom('fever', 'fatigue').map((value) => ({ in: [value, { var: 'evidence.codes' }] })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==='), fc.integer({ min: 365, max: 375 }))
      .map(([operator, value]) => ({ [operator]: [{ var: 'evidence.temperature' }, value] })),
    fc.constant({ '<=': [373, { var: 'evidence.temperature' }] }),
    fc.constant({ '===': [{ var: 'person.homeArea.province' }, '12'] }),
    fc.constant({ '!': [{ var: 'evidence.temperature' }] }),
    fc.constant({ '<': [{ var: 'evidence.reportedAt' }, { var: 'by.sampledAt' }] }),
    fc.boolean(),
  ),
  guard: fc.oneof(fc.constant({ var: 'evidence.temperature' }), tie('any')),
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    tie('leaf'),
    fc.tuple(tie('guard'), tie('any')).map((and) => ({ and })),
    fc.tuple(tie('any'), tie('any'), tie('any')).map((and) => ({ and })),
    tie('guard').map((inner) => ({ '!': [inner] })),
    fc
      .tuple(tie('guard'), fc.oneof(fc.boolean(), tie('any')), fc.oneof(fc.boolean(), tie('any')))
      .map((operands) => ({ if: operands })),
  ),
})).any;

const data = fc.record({
  evidence: fc.record(
    {
      codes: fc.subarray(['fever', 'fatigue', 'dry-cough']),
      temperature: fc.integer({ min: 365, max: 375 }),
      reportedAt: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: [] },
  ),
  by: fc.record(
    { result: fc.constantFrom('negative', 'positive'), sampledAt: fc.integer({ min: 1, max: 3 }) },
    { requiredKeys: [] },
  ),
  person: fc.constantFrom({}, { homeArea: { province: '12' } }, { homeArea: { province: '42' } }),
});

const rows: fc.Arbitrary<ConditionRow> = fc.oneof(
  fc
    .tuple(fc.constantFrom('is' as const, 'is-not' as const), fc.constantFrom('negative', 'positive'))
    .map(([comparison, value]) => ({ ...EMPTY_ROW, field: 'by.result', comparison, value })),
  fc
    .constantFrom('has' as const, 'has-not' as const)
    .map((comparison) => ({ ...EMPTY_ROW, field: 'evidence.codes', comparison, value: 'fever' })),
  fc.constantFrom('<' as const, '>=' as const).map((comparison) => {
    const row = { ...EMPTY_ROW, field: 'evidence.temperature', comparison, value: '37.3' };
    return guarded(row, FIELDS);
  }),
);

/** "All" and "any" by turns, two parts and more in each. */
const forms = (join: 'all' | 'any', depth = 2): fc.Arbitrary<ConditionGroup> => {
  const inner = depth > 0 ? [forms(join === 'all' ? 'any' : 'all', depth - 1)] : [];
  return fc
    .array(fc.oneof(rows, ...inner), { minLength: 2, maxLength: 3 })
    .map((parts) => group(join, parts));
};

describe('a condition in the form', () => {
  it('means the same after it was read and written, also where something is missing from the record', () => {
    fc.assert(
      fc.property(conditions, data, (expression, facts) => {
        expect(isMet(rewritten(expression), facts)).toBe(isMet(expression, facts));
      }),
      { numRuns: 3000 },
    );
  });

  it('is right for the check of the rules if it was right before', () => {
    fc.assert(
      fc.property(conditions, (expression) => {
        fc.pre(checkExpression(expression, 'when', SCOPE).length === 0);
        expect(checkExpression(rewritten(expression), 'when', SCOPE)).toEqual([]);
      }),
    );
  });

  it('comes back row by row, with its groups, when a draft is opened again', () => {
    fc.assert(
      fc.property(forms('all'), (form) => {
        expect(readCondition(writeCondition(form, FIELDS), FIELDS)).toEqual(form);
      }),
    );
  });

  it.each(['rules-2020', 'rules-2022', 'rules-7-3'])(
    'shows every condition of the city’s %s in rows',
    (file) => {
      const { rules } = JSON.parse(
        readFileSync(new URL(`../../../../../policy/tianjin/${file}.json`, import.meta.url), 'utf8'),
      );
      for (const { evidence, when, phases } of rules) {
        expect(kindsOf(readCondition(when, fieldsIn({ evidence })))).not.toContain('other');
        for (const relief of phases.flatMap(
          (phase: { until: { any: { evidence?: string }[] } }) => phase.until.any,
        )) {
          if (!('evidence' in relief)) continue;
          const scope = { evidence, by: relief.evidence } as ExpressionScope;
          const read = readCondition(relief.when, fieldsIn(scope));
          expect(kindsOf(read)).not.toContain('other');
          if (relief.when !== undefined) expect(rewritten(relief.when, scope)).toEqual(relief.when);
        }
      }
    },
  );

  it('reads the "if" that stands for "or" as any of its rows, and writes it with "not" and "and"', () => {
    const either = { if: [fever, true, { if: [{ var: 'evidence.temperature' }, hot, false] }] };
    const read = readCondition(either, FIELDS);
    expect(read).toMatchObject({
      join: 'any',
      parts: [
        { comparison: 'has', value: 'fever' },
        { comparison: '>=', value: '37.3', guards: ['evidence.temperature'] },
      ],
    });
    expect(writeCondition(read, FIELDS)).toEqual({
      '!': [{ and: [{ '!': [fever] }, { '!': [{ if: [{ var: 'evidence.temperature' }, hot, false] }] }] }],
    });
  });

  it('reads a day and the days after it', () => {
    const expression = { '>=': [{ var: 'by.completedDay' }, { '+': [{ var: 'by.startedDay' }, 14] }] };
    expect(readCondition(expression, fieldsIn(DAYS)).parts).toMatchObject([
      { field: 'by.completedDay', comparison: '>=', other: 'by.startedDay', days: '14' },
    ]);
    expect(rewritten(expression, DAYS)).toEqual(expression);
  });

  it.each([
    [{ '<': [1, { var: 'evidence.temperature' }, 3] }],
    [{ if: [fever, hot, { '===': [code, 'negative'] }] }],
    [{ '===': [{ var: 'evidence.nothing' }, 'x'] }],
    ['words'],
    [null],
    [{ and: [] }],
  ])('keeps what it has no rows for as it is: %j', (expression) => {
    expect(kindsOf(readCondition(expression, FIELDS))).toEqual(['other']);
    expect(rewritten(expression)).toEqual(expression);
  });

  it('keeps a row in which nothing is chosen yet, or no number typed', () => {
    for (const row of [EMPTY_ROW, { ...EMPTY_ROW, field: 'evidence.temperature', value: 'warm' }]) {
      const written = writeCondition(group('all', [row]), FIELDS);
      expect(readCondition(written, FIELDS).parts).toEqual([row]);
      expect(checkExpression(written, 'when', SCOPE)).not.toEqual([]);
    }
  });

  it('says where each of its parts ends up', () => {
    const rows = ['negative', 'positive'].map((value) => ({ ...EMPTY_ROW, field: 'by.result', value }));
    const wrong = { ...EMPTY_ROW, field: 'by.result', comparison: 'is-not' as const, value: 'unheard-of' };
    for (const join of ['all', 'any', 'none'] as const) {
      for (const parts of [[wrong], [...rows, wrong], [...rows, { ...wrong, comparison: 'is' as const }]]) {
        const whole = group(join, parts);
        const [problem] = checkExpression(writeCondition(whole, FIELDS), 'when', SCOPE);
        expect(problem?.path.startsWith(`when${partPaths(whole).at(-1)}`)).toBe(true);
      }
    }
  });

  it('is the contrary of its contrary’s contrary', () => {
    fc.assert(
      fc.property(conditions, data, (expression, facts) => {
        const part = readCondition({ '!': [{ '!': [expression] }] }, FIELDS);
        const twice = group('all', [negated(negated(part))]);
        expect(isMet(writeCondition(twice, FIELDS), facts)).toBe(isMet(writeCondition(part, FIELDS), facts));
      }),
    );
  });
});

describe('what a row offers', () => {
  it('fits the field: the order of days, the members of a list, other days to compare with', () => {
    const fields = fieldsIn(DAYS);
    const day = fields.find(({ path }) => path === 'by.completedDay')!;
    expect(comparisonsFor(day)).toEqual(['>=', '>', '<=', '<', 'same', 'not-same']);
    expect(comparableWith(day, fields).map(({ path }) => path)).toContain('evidence.lastContactDay');
    const symptoms = FIELDS.find(({ path }) => path === 'evidence.codes')!;
    expect(comparisonsFor(symptoms)).toEqual(['has', 'has-not']);
  });

  it('guards what may be missing and would fail the whole condition, and nothing else', () => {
    const row = { ...EMPTY_ROW, field: 'evidence.temperature', value: '37.3' };
    expect(guarded({ ...row, comparison: '>=' }, FIELDS).guards).toEqual(['evidence.temperature']);
    expect(guarded({ ...row, comparison: 'is' }, FIELDS).guards).toEqual([]);
    expect(guarded({ ...row, field: 'evidence.codes', comparison: 'has' }, FIELDS).guards).toEqual([]);
  });
});
