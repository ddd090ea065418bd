import { describe, expect, it } from 'vitest';
import { at, D, holdsFor, person, record, rule, ruleSetOf, sampled } from '../../tests/_rule-samples.ts';
import { evaluate } from '../certlogic/evaluate.ts';
import { colourAt } from '../colours/colour-at.ts';
import { asPersonId } from '../ids.ts';
import { computeHolds } from './compute-holds.ts';
import type { Phase } from './rule-set.ts';

/** The case of the rule language's own example: red until day 14 after discharge, then orange until day 28. */
const discharged: Phase[] = [
  {
    colour: 'red',
    from: { event: 'confirmedDay' },
    until: { any: [{ event: 'dischargedDay', plusDays: 14 }] },
  },
  {
    colour: 'orange',
    from: { event: 'dischargedDay', plusDays: 14 },
    until: { any: [{ event: 'dischargedDay', plusDays: 28 }] },
  },
];
const caseRule = rule('case', discharged, {
  when: { '===': [{ var: 'evidence.classification' }, 'confirmed'] },
  open: { reviewAfterDays: 30, endsAfterDays: 365 },
});
const confirmed = (more: Record<string, number>, extra = {}) =>
  record('case', { classification: 'confirmed', confirmedDay: D, ...more }, extra);

describe('computeHolds, spans in days', () => {
  const holds = holdsFor(ruleSetOf(caseRule), confirmed({ dischargedDay: D + 10 }));
  const colours = (instant: number) => [-1, 0, 1].map((step) => colourAt(holds, instant + step));

  it('begins at 00:00 of the first day', () => {
    expect(colours(at(0))).toEqual(['green', 'red', 'red']);
  });

  it('hands over from phase to phase at 00:00 of day 14, and ends at 00:00 of day 28, exclusive', () => {
    expect(colours(at(24))).toEqual(['red', 'orange', 'orange']);
    expect(colours(at(38))).toEqual(['orange', 'green', 'green']);
  });

  it('says that time ended them, and needs no review', () => {
    expect(holds.map((hold) => [hold.phase, hold.endedBy, hold.reviewAt])).toEqual([
      [0, 'time', null],
      [1, 'time', null],
    ]);
  });

  it('names the rule, its set’s version and the version of the evidence', () => {
    expect(holds[0]).toMatchObject({
      ruleId: 'TJ-X01',
      ruleSetVersion: 3,
      evidenceVersion: 1,
      personId: person.personId,
      recordId: 'case-1',
    });
  });
});

describe('computeHolds, open holds', () => {
  it('has a review date and a longest span while the end has not happened; later phases have not begun', () => {
    const holds = holdsFor(ruleSetOf(caseRule), confirmed({}));
    expect(holds).toHaveLength(1);
    expect(holds[0]).toMatchObject({ endsAt: at(365), endedBy: 'longest-span', reviewAt: at(30) });
    expect([-1, 0, 1].map((step) => colourAt(holds, at(365) + step))).toEqual(['red', 'green', 'green']);
  });

  it('counts again when the source re-affirms the record by a new version', () => {
    const again = confirmed({}, { version: 2, receivedAt: at(20, 9) });
    expect(holdsFor(ruleSetOf(caseRule), confirmed({}), again)[0]).toMatchObject({
      evidenceVersion: 2,
      endsAt: at(385),
      reviewAt: at(50),
    });
  });

  it('stays without an end where the rule sets no bounds', () => {
    const { open: _, ...unbounded } = caseRule;
    expect(holdsFor(ruleSetOf(unbounded), confirmed({}))[0]).toMatchObject({
      endsAt: null,
      endedBy: null,
      reviewAt: null,
    });
  });
});

describe('computeHolds, which evidence a rule applies to', () => {
  it('applies only where the condition is true, and takes an error of the evaluation for false', () => {
    const suspected = record('case', { classification: 'suspected', confirmedDay: D });
    expect(holdsFor(ruleSetOf(caseRule), suspected)).toEqual([]);
    const broken = { ...caseRule, when: { '<': [{ var: 'evidence.onsetDay' }, 5] } };
    expect(() => evaluate(broken.when, { evidence: {} })).toThrow();
    expect(holdsFor(ruleSetOf(broken), confirmed({}))).toEqual([]);
  });

  it('takes a condition that is no expression for false, every time', () => {
    const ruleSet = ruleSetOf({ ...caseRule, when: { or: [true, true] } });
    expect(holdsFor(ruleSet, confirmed({}))).toEqual([]);
    expect(holdsFor(ruleSet, confirmed({}))).toEqual([]);
  });

  it('passes over records of authorities that the rule does not name, of other persons, and withdrawn ones', () => {
    const ruleSet = ruleSetOf(caseRule);
    expect(holdsFor(ruleSet, confirmed({}, { authority: 'transport' }))).toEqual([]);
    expect(holdsFor(ruleSet, confirmed({}, { personId: asPersonId('another') }))).toEqual([]);
    expect(holdsFor(ruleSet, confirmed({}), confirmed({}, { version: 2, withdrawn: true }))).toEqual([]);
  });

  it('lets a condition compare provinces, of the evidence and of the home area', () => {
    const stay = rule(
      'area-stay',
      [
        {
          colour: 'orange',
          from: { event: 'leftDay' },
          until: { any: [{ event: 'leftDay', plusDays: 14 }] },
        },
      ],
      {
        when: {
          and: [
            { '===': [{ var: 'evidence.area.province' }, '42'] },
            { '===': [{ var: 'person.homeArea.city' }, '1201'] },
          ],
        },
      },
    );
    const left = (area: string) => record('area-stay', { area, risk: 'high', leftDay: D });
    expect(holdsFor(ruleSetOf(stay), left('420100'))).toHaveLength(1);
    expect(holdsFor(ruleSetOf(stay), left('310000'))).toEqual([]);
    const away = { ...person, homeArea: null };
    const input = { evidence: [left('420100')], person: away, ruleSet: ruleSetOf(stay) };
    expect(computeHolds(input)).toEqual([]);
  });

  it('counts days by the zone that it is given', () => {
    const input = { evidence: [confirmed({})], person, ruleSet: ruleSetOf(caseRule) };
    expect(computeHolds({ ...input, utcOffsetMinutes: 0 })[0]?.startsAt).toBe(at(0) + 8 * 3_600_000);
  });
});

describe('computeHolds, ends', () => {
  it('takes the earliest of several, and names the record whose release was reported', () => {
    const order = rule('isolation-order', [
      {
        colour: 'red',
        from: { event: 'startedDay' },
        until: { any: [{ event: 'startedDay', plusDays: 14 }, { event: 'releasedDay' }] },
      },
    ]);
    const ordered = (more: Record<string, number>) =>
      record('isolation-order', { place: 'central', startedDay: D, plannedDays: 14, ...more });
    expect(holdsFor(ruleSetOf(order), ordered({}))[0]).toMatchObject({ endsAt: at(14), endedBy: 'time' });
    expect(holdsFor(ruleSetOf(order), ordered({ releasedDay: D + 9 }))[0]).toMatchObject({
      endsAt: at(9),
      endedBy: { sourceId: 'source', recordId: 'isolation-order-1' },
    });
    expect(holdsFor(ruleSetOf(order), ordered({ releasedDay: D + 20 }))[0]).toMatchObject({ endsAt: at(14) });
    expect(holdsFor(ruleSetOf(order), ordered({ releasedDay: D }))).toEqual([]);
  });

  it('adds days to an instant without moving its time of day', () => {
    const symptom = rule('symptom', [
      {
        colour: 'orange',
        from: { event: 'reportedAt' },
        until: { any: [{ event: 'reportedAt', plusDays: 7 }] },
      },
    ]);
    const holds = holdsFor(ruleSetOf(symptom), record('symptom', { codes: [], reportedAt: at(0, 9) }));
    expect(holds[0]).toMatchObject({ startsAt: at(0, 9), endsAt: at(7, 9) });
  });

  it('waits for "day 10 and a negative test", in whichever order they come', () => {
    const contact = rule(
      'close-contact',
      [
        {
          colour: 'red',
          from: { event: 'lastContactDay' },
          until: { any: [{ event: 'lastContactDay', plusDays: 7 }] },
        },
        {
          colour: 'orange',
          from: { event: 'lastContactDay', plusDays: 7 },
          until: {
            any: [{ evidence: 'test-result', from: ['laboratory'] }],
            notBefore: { event: 'lastContactDay', plusDays: 10 },
          },
        },
      ],
      { open: { reviewAfterDays: 10, endsAfterDays: 30 } },
    );
    const met = record('close-contact', { caseRef: 'TJ-1', lastContactDay: D });
    const orange = (...tests: Parameters<typeof holdsFor>[1][]) =>
      holdsFor(ruleSetOf(contact), met, ...tests)[1];
    expect(orange()).toMatchObject({ startsAt: at(7), endsAt: at(37), endedBy: 'longest-span' });
    expect(orange(sampled(at(8)))).toMatchObject({
      endsAt: at(10),
      endedBy: { recordId: sampled(at(8)).recordId },
    });
    expect(orange(sampled(at(12, 3)))).toMatchObject({ endsAt: at(12, 3) });
  });

  it('stays open while the event of its lower bound has not happened', () => {
    const bound = rule(
      'case',
      [
        {
          colour: 'red',
          from: { event: 'confirmedDay' },
          until: {
            any: [{ evidence: 'test-result', from: ['laboratory'] }],
            notBefore: { event: 'dischargedDay' },
          },
        },
      ],
      { open: { reviewAfterDays: 1, endsAfterDays: 90 } },
    );
    expect(holdsFor(ruleSetOf(bound), confirmed({}), sampled(at(5)))[0]?.endedBy).toBe('longest-span');
    expect(holdsFor(ruleSetOf(bound), confirmed({ dischargedDay: D + 8 }), sampled(at(5)))[0]?.endsAt).toBe(
      at(8),
    );
  });
});
