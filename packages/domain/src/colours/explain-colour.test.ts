import { describe, expect, it } from 'vitest';
import { at, D, holdsFor, record, rule, ruleSetOf } from '../../tests/_rule-samples.ts';
import { ruleSetInForce } from '../rules/rule-set-in-force.ts';
import { strongestColour } from './colour.ts';
import { colourAt, colourSince, nextChangeAfter } from './colour-at.ts';
import { explainColour } from './explain-colour.ts';

const order = rule(
  'isolation-order',
  [
    {
      colour: 'red',
      from: { event: 'startedDay' },
      until: { any: [{ event: 'releasedDay' }, { evidence: 'district-clearance', from: ['district'] }] },
    },
  ],
  { id: 'TJ-R09', title: { zh: '隔离', en: 'Isolation' }, open: { reviewAfterDays: 14, endsAfterDays: 60 } },
);
const observation = rule(
  'area-stay',
  [{ colour: 'orange', from: { event: 'leftDay' }, until: { any: [{ event: 'leftDay', plusDays: 14 }] } }],
  { id: 'TJ-O04' },
);
const ruleSet = ruleSetOf(observation, order);
const holds = holdsFor(
  ruleSet,
  record('area-stay', { area: '420100', risk: 'high', leftDay: D }),
  record('isolation-order', { place: 'home', startedDay: D + 2, plannedDays: 14 }, { id: 'order-7' }),
);

describe('explainColour', () => {
  it('names every hold in force, the strongest first, with its rule, record, span and ways out', () => {
    const explained = explainColour(holds, ruleSet, at(3), () => 'district');
    expect(explained).toMatchObject({ colour: 'red', since: at(2), nextChangeAt: at(62) });
    expect(explained.holds.map((hold) => hold.ruleId)).toEqual(['TJ-R09', 'TJ-O04']);
    expect(explained.holds[0]).toMatchObject({
      title: { zh: '隔离', en: 'Isolation' },
      sourceId: 'source',
      recordId: 'order-7',
      authority: 'district',
      since: at(2),
      until: at(62),
      endedBy: 'longest-span',
      reviewAt: at(16),
    });
    expect(explained.holds[0]?.endsWith.map((way) => way.zh)).toEqual([
      '解除日',
      '所在区核查后解除',
      '以上都没有发生时，最长 60 天后自动结束',
    ]);
    expect(explained.holds[1]?.endsWith).toEqual([
      { zh: '离开日后第 14 天', en: '14 days after the day of leaving' },
    ]);
  });

  it('has no holds to name for a green code', () => {
    expect(explainColour(holds, ruleSet, at(-1))).toEqual({
      at: at(-1),
      colour: 'green',
      since: null,
      nextChangeAt: at(0),
      holds: [],
    });
  });

  it('still names a hold whose rule is gone, and says so', () => {
    const explained = explainColour(holds, ruleSetOf(observation), at(3));
    expect(explained.colour).toBe('red');
    expect(explained.holds[0]?.ruleId).toBe('TJ-R09');
    expect(explained.holds[0]?.reason.zh).toContain('不在现行规则中');
  });
});

describe('colourSince and nextChangeAfter', () => {
  it('do not count a hold that begins or ends under a stronger one', () => {
    expect(nextChangeAfter(holds, at(0))).toBe(at(2));
    expect(nextChangeAfter(holds, at(2))).toBe(at(62));
    expect(nextChangeAfter(holds, at(62))).toBeNull();
    expect(colourSince(holds, at(30))).toBe(at(2));
    expect(colourSince(holds, at(62))).toBe(at(62));
  });
});

describe('strongestColour', () => {
  it('is red over orange over green, and green for none', () => {
    expect(strongestColour([])).toBe('green');
    expect(strongestColour(['orange', 'green'])).toBe('orange');
    expect(strongestColour(['orange', 'red', 'green'])).toBe('red');
    expect(colourAt([], 0)).toBe('green');
  });
});

describe('ruleSetInForce', () => {
  it('is the highest version that has begun: not before, exactly then, and after', () => {
    const sets = [
      { ...ruleSet, version: 2, inForceFrom: 100 },
      { ...ruleSet, version: 1, inForceFrom: 0 },
    ];
    expect([-1, 0, 99, 100, 101].map((instant) => ruleSetInForce(sets, instant)?.version)).toEqual([
      undefined,
      1,
      1,
      2,
      2,
    ]);
  });
});
