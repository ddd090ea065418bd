import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSetOf } from '../../tests/_rule-samples.ts';
import { parseRuleSet } from '../rules/parse-rule-set.ts';
import { DAY_MS, HOUR_MS } from '../time/day-number.ts';
import {
  declarationLapsesAt,
  declarationsLapsedBefore,
  describeDeclarationPeriod,
} from './declaration-period.ts';

const valid = (validDays: number) => ({ ...ruleSetOf(), declarations: { validDays } });
/** An instant as the city's clock shows it. */
const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

describe('declarationLapsesAt', () => {
  it.each([
    [1, '2020-02-10 00:00', '2020-02-11 00:00'],
    [1, '2020-02-10 23:59', '2020-02-11 00:00'],
    [2, '2020-02-10 08:00', '2020-02-12 00:00'],
    [14, '2020-02-15 08:00', '2020-02-29 00:00'],
    [14, '2020-02-16 08:00', '2020-03-01 00:00'],
    [14, '2021-02-15 08:00', '2021-03-01 00:00'],
    [7, '2019-12-29 12:00', '2020-01-05 00:00'],
  ])('of one that counts for %d days, made at %s, is %s', (days, made, lapses) => {
    expect(declarationLapsesAt(instant(made), valid(days))).toBe(instant(lapses));
  });

  it('is never where the rule set sets no period', () => {
    expect(declarationLapsesAt(instant('2020-02-10 08:00'), ruleSetOf())).toBeNull();
    expect(declarationsLapsedBefore(instant('2020-02-10 08:00'), ruleSetOf())).toBeNull();
  });

  it('counts days by the zone that it is given', () => {
    const made = instant('2020-02-10 07:00');
    expect(declarationLapsesAt(made, valid(1), 0)).toBe(instant('2020-02-10 08:00'));
  });
});

describe('declarationsLapsedBefore', () => {
  it('names at every instant just those that declarationLapsesAt says have lapsed', () => {
    const start = instant('2020-02-01 00:00');
    const moment = fc
      .tuple(fc.integer({ min: 0, max: 40 * 24 }), fc.constantFrom(0, 0, -1, 1))
      .map(([hours, beside]) => start + hours * HOUR_MS + beside);
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 20 }), (one, other, days) => {
        const [made, now] = [Math.min(one, other), Math.max(one, other)];
        const lapsesAt = declarationLapsesAt(made, valid(days)) ?? Number.POSITIVE_INFINITY;
        const before = declarationsLapsedBefore(now, valid(days)) ?? Number.NEGATIVE_INFINITY;
        expect(made < before).toBe(lapsesAt <= now);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is another at 00:00 only: not just before, exactly then, and the same just after', () => {
    const midnight = instant('2020-03-01 00:00');
    const at = (beside: number) => declarationsLapsedBefore(midnight + beside, valid(3));
    expect([at(-1), at(0), at(1), at(DAY_MS - 1)]).toEqual([
      midnight - 3 * DAY_MS,
      midnight - 2 * DAY_MS,
      midnight - 2 * DAY_MS,
      midnight - 2 * DAY_MS,
    ]);
  });
});

describe('a rule set', () => {
  const problemsOf = (declarations: unknown) => {
    const parsed = parseRuleSet({ ...ruleSetOf(), declarations });
    return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path}: ${code}`);
  };

  it('may set a period, and says it back', () => {
    expect(parseRuleSet(valid(14))).toEqual({ ok: true, value: valid(14) });
    expect([0, 1, 365, 366].map((days) => problemsOf({ validDays: days }))).toEqual([
      ['declarations.validDays: not-an-integer'],
      [],
      [],
      ['declarations.validDays: not-an-integer'],
    ]);
    expect(problemsOf(14)).toEqual(['declarations: not-an-object']);
    expect(problemsOf({ validDays: 14, days: 3 })).toEqual(['declarations.days: unknown-field']);
  });

  it('says in both languages for how long a declaration counts', () => {
    const said = [ruleSetOf(), valid(1), valid(14)].map(describeDeclarationPeriod);
    for (const { zh, en } of said) {
      expect(zh).not.toMatch(/[A-Za-z]/);
      expect(en).toMatch(/^A declaration counts [ -~]+\.$/);
    }
    expect(said[2]?.zh).toContain('14 天');
    expect(new Set(said.map(({ en }) => en)).size).toBe(3);
  });
});
