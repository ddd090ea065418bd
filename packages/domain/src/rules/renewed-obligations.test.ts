import { describe, expect, it } from 'vitest';
import { at, holdsFor, record, rule, ruleSetOf, sampled } from '../../tests/_rule-samples.ts';
import { colourAt, nextChangeAfter } from '../colours/colour-at.ts';
import { suspendHolds } from '../colours/suspension.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { asRecordId, asSourceId } from '../ids.ts';
import { describeRule } from './describe-rule.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import type { PhaseEnd, ReliefCondition } from './rule-set.ts';

const everyThreeDays: ReliefCondition = {
  evidence: 'test-result',
  when: { '===': [{ var: 'by.result' }, 'negative'] },
  from: ['laboratory'],
  after: { event: 'orderedAt' },
  dueAgainAfterHours: 72,
};
const testing = (until: PhaseEnd = { any: [everyThreeDays] }) =>
  rule('obligation', [{ colour: 'orange', from: { event: 'dueAt' }, until }], {
    id: 'TJ-O08',
    open: { reviewAfterDays: 7, endsAfterDays: 30 },
  });
/** Ordered on 2 February at 09:00, due on the 4th at 09:00; the longest span ends on 5 March, day 33. */
const ordered = record('obligation', { orderedAt: at(1, 9), dueAt: at(3, 9), what: 'test' });
const holdsAfter = (...tests: EvidenceRecord[]) => holdsFor(ruleSetOf(testing()), ordered, ...tests);
const around = (evidence: readonly EvidenceRecord[], instant: number, ruleSet = ruleSetOf(testing())) =>
  [-1, 0, 1].map((step) => colourAt(holdsFor(ruleSet, ordered, ...evidence), instant + step)).join(' ');

describe('a test every 72 hours', () => {
  const [first, second] = [sampled(at(4, 8)), sampled(at(8, 20))];
  it.each<[string, number, string, EvidenceRecord[]]>([
    ['holds from the time by which it is due', at(3, 9), 'green orange orange', []],
    ['holds until the longest span', at(33), 'orange green green', []],
    ['is met by a test, from its sampling on', at(4, 8), 'orange green green', [first]],
    ['is due again 72 hours after it', at(7, 8), 'green orange orange', [first]],
    ['is met again', at(8, 20), 'orange green green', [first, second]],
    ['and due again', at(11, 20), 'green orange orange', [first, second]],
    ['is over with the longest span, whoever tests', at(33), 'orange green green', [first, second]],
    ['is not due yet while a test before it counts', at(3, 9), 'green green green', [sampled(at(2))]],
    ['but 72 hours after that', at(5), 'green orange orange', [sampled(at(2))]],
    ['was never due before its time', at(3, 9), 'green green green', [sampled(at(1, 9) + 1)]],
    ['is not met by a test from before the order', at(3, 9), 'green orange orange', [sampled(at(1, 9))]],
    ['is kept up by a test in time', at(7, 8), 'green green green', [first, sampled(at(7, 8) - 1)]],
    ['is kept up by a test just in time', at(7, 8), 'green green green', [first, sampled(at(7, 8))]],
    [
      'is due for a moment before one just too late',
      at(7, 8),
      'green orange green',
      [first, sampled(at(7, 8) + 1)],
    ],
    ['counts from the last of two tests', at(7, 10), 'green orange orange', [first, sampled(at(4, 10))]],
  ])('%s', (_, instant, colours, tests) => {
    expect(around(tests, instant)).toBe(colours);
  });

  it('holds in parts, in their order, each but the last ended by the test that met it', () => {
    const parts = holdsAfter(second, first).map(({ part, startsAt, endsAt, endedBy, reviewAt }) => ({
      part,
      span: [startsAt, endsAt],
      by: typeof endedBy === 'object' ? endedBy?.recordId : endedBy,
      reviewAt,
    }));
    expect(parts).toEqual([
      { part: 0, span: [at(3, 9), at(4, 8)], by: first.recordId, reviewAt: null },
      { part: 1, span: [at(7, 8), at(8, 20)], by: second.recordId, reviewAt: null },
      { part: 2, span: [at(11, 20), at(33)], by: 'longest-span', reviewAt: at(18) },
    ]);
  });

  it('asks the authority about what is due now, on the day of the end at the latest', () => {
    expect(holdsAfter().map(({ reviewAt }) => reviewAt)).toEqual([at(10)]);
    expect(holdsAfter(sampled(at(27))).at(-1)).toMatchObject({ startsAt: at(30), reviewAt: at(33) });
  });

  it('tells each change to come', () => {
    const holds = holdsAfter(first, second);
    const changes = [at(0)];
    for (let next = nextChangeAfter(holds, at(0)); next !== null; next = nextChangeAfter(holds, next))
      changes.push(next);
    expect(changes).toEqual([at(0), at(3, 9), at(4, 8), at(7, 8), at(8, 20), at(11, 20), at(33)]);
  });

  it('counts its longest span again when the source re-affirms the order', () => {
    const again = { ...ordered, version: 2, receivedAt: at(20, 5) };
    const holds = holdsFor(ruleSetOf(testing()), again, first);
    expect(holds.at(-1)).toMatchObject({ startsAt: at(7, 8), endsAt: at(50), reviewAt: at(27) });
  });

  it('opens again what a withdrawn test had covered', () => {
    const withdrawn = { ...first, version: 2, withdrawn: true };
    expect(holdsAfter(first, withdrawn)).toEqual(holdsAfter());
  });
});

describe('beside other ends', () => {
  const clearance = record('district-clearance', {
    clearedAt: at(9, 10),
    district: '120101',
    ofRecord: 'source/obligation-1',
  });
  const cleared = { evidence: 'district-clearance', from: ['health-commission'] } as const;

  it('a clearance ends it for good', () => {
    const ruleSet = ruleSetOf(testing({ any: [everyThreeDays, cleared] }));
    const test = sampled(at(4, 8));
    expect(around([test, clearance], at(9, 10), ruleSet)).toBe('orange green green');
    expect(holdsFor(ruleSet, ordered, test, clearance).map(({ endsAt }) => endsAt)).toEqual([
      at(4, 8),
      at(9, 10),
    ]);
    expect(holdsFor(ruleSet, ordered, sampled(at(8)), clearance)).toHaveLength(1);
  });

  it('a fixed end ends it without a longest span', () => {
    const { open: _, ...fixed } = testing({ any: [everyThreeDays, { event: 'dueAt', plusDays: 6 }] });
    const holds = holdsFor(ruleSetOf(fixed), ordered, sampled(at(4, 8)));
    expect(holds.map(({ startsAt, endsAt, endedBy }) => [startsAt, endsAt, typeof endedBy])).toEqual([
      [at(3, 9), at(4, 8), 'object'],
      [at(7, 8), at(9, 9), 'string'],
    ]);
  });

  it('nothing counts before the earliest end, and then what is left of its time', () => {
    const ruleSet = ruleSetOf(testing({ any: [everyThreeDays], notBefore: { event: 'dueAt', plusDays: 2 } }));
    const bound = at(5, 9);
    expect(around([sampled(at(4))], bound, ruleSet)).toBe('orange green green');
    expect(around([sampled(at(4))], at(7), ruleSet)).toBe('green orange orange');
    expect(holdsFor(ruleSet, ordered, sampled(at(2)))).toHaveLength(1);
    // its 72 hours are over before, exactly at, and after the earliest end
    for (const [beside, colours] of [
      [-1, 'orange orange orange'],
      [0, 'orange orange orange'],
      [1, 'orange green orange'],
    ] as const) {
      expect(around([sampled(bound - 72 * 3_600_000 + beside)], bound, ruleSet)).toBe(colours);
    }
  });

  it('two kinds of tests count for as long as each does', () => {
    const antigen: ReliefCondition = {
      ...everyThreeDays,
      when: { '===': [{ var: 'by.method' }, 'antigen'] },
      dueAgainAfterHours: 24,
    };
    const pcr = { ...everyThreeDays, when: { '===': [{ var: 'by.method' }, 'nucleic-acid'] } };
    const ruleSet = ruleSetOf(testing({ any: [antigen, pcr] }));
    const quick = sampled(at(4), { id: 'quick' });
    const tests = [{ ...quick, attributes: { ...quick.attributes, method: 'antigen' } }];
    expect(around(tests, at(5), ruleSet)).toBe('green orange orange');
    expect(around([...tests, sampled(at(4))], at(5), ruleSet)).toBe('green green green');
    expect(around([...tests, sampled(at(4))], at(7), ruleSet)).toBe('green orange orange');
  });
});

it('a suspension of the order numbers the parts on, so that no two have one name', () => {
  const holds = holdsAfter(sampled(at(5)), sampled(at(10)));
  expect(holds.map(({ part }) => part)).toEqual([0, 1, 2]);
  const suspended = (from: number, until: number) =>
    suspendHolds(holds, [
      { sourceId: asSourceId('source'), recordId: asRecordId('obligation-1'), from, until },
    ]).map(({ part, startsAt, endsAt }) => [part, startsAt, endsAt]);
  expect(suspended(at(4), at(4, 12))).toEqual([
    [0, at(3, 9), at(4)],
    [1, at(4, 12), at(5)],
    [2, at(8), at(10)],
    [3, at(13), at(33)],
  ]);
  // one part lies wholly inside: the next takes its number
  expect(suspended(at(3), at(6))).toEqual([
    [0, at(8), at(10)],
    [1, at(13), at(33)],
  ]);
});

describe('the rule', () => {
  const problemsOf = (relief: object) => {
    const parsed = parseRuleSet(ruleSetOf(testing({ any: [{ ...everyThreeDays, ...relief }] })));
    return parsed.ok
      ? []
      : parsed.problems.map(({ path, code }) => [path.replace(/^.*any\[0\]\./, ''), code]);
  };

  it('is read unchanged', () => {
    expect(parseRuleSet(ruleSetOf(testing()))).toEqual({ ok: true, value: ruleSetOf(testing()) });
  });

  it('asks at most twice a day and at least once in thirty', () => {
    const hours = (dueAgainAfterHours: number) => problemsOf({ dueAgainAfterHours }).length;
    expect([11, 12, 13].map(hours)).toEqual([1, 0, 0]);
    expect([719, 720, 721].map(hours)).toEqual([0, 0, 1]);
    expect(problemsOf({ dueAgainAfterHours: 36.5 })).toEqual([['dueAgainAfterHours', 'not-an-integer']]);
  });

  it('counts one test at a time', () => {
    expect(problemsOf({ count: 1 })).toEqual([]);
    expect(problemsOf({ count: 2 })).toEqual([['count', 'renewed-by-one']]);
  });

  it('is said in words', () => {
    const [phase] = describeRule(testing()).phases;
    expect(phase?.until.map(({ en }) => en)).toEqual([
      'a negative test sampled after the time of the order; each counts for 72 hours and is then due again',
      'all of it ends by itself after 30 days at the latest',
    ]);
    expect(phase?.until.map(({ zh }) => zh)).toEqual([
      '要求时间之后采样的检测结果为阴性；每次有效 72 小时，到期须再做',
      '整项要求最长 30 天后自动结束',
    ]);
  });
});
