import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPersonId } from '../ids.ts';
import { alarmsOnLookUps, alarmsOnReds, alarmsOnSwings, type CountedCity } from './alarms.ts';
import { deliveryBoundOf, waitReasonOf } from './delivery-bound.ts';
import { parseSafeguards } from './parse-safeguards.ts';
import { decideReview, type ReviewAnswer } from './review.ts';
import type { Safeguards } from './safeguards.ts';
import { weighsAgainstSource } from './weighs-against-source.ts';

const FILE = new URL('../../../../policy/tianjin/safeguards.json', import.meta.url);
const json = () => JSON.parse(readFileSync(FILE, 'utf8'));
const policy = (() => {
  const parsed = parseSafeguards(json());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
})();

describe('the city’s safeguards', () => {
  it('hold every source below the 1,317 of Zhengzhou, in a batch and in a day', () => {
    const { usual, byAuthority } = policy.deliveries;
    for (const { inBatch, inDay } of [usual, ...Object.values(byAuthority)]) {
      expect(inBatch).toBeLessThanOrEqual(inDay);
      expect(inDay).toBeLessThan(1_317);
    }
    expect(deliveryBoundOf(policy, 'transport')).toBe(byAuthority.transport);
    expect(deliveryBoundOf(policy, 'health-commission')).toBe(usual);
  });

  it.each<[string, (file: ReturnType<typeof json>) => void]>([
    ['alarms.thinReds not-an-integer', (file) => delete file.alarms.thinReds],
    ['alarms.batchReds not-an-integer', (file) => (file.alarms.batchReds = 0)],
    ['alarms.swing.perMille not-an-integer', (file) => (file.alarms.swing.perMille = 1_001)],
    ['deliveries.usual not-an-object', (file) => delete file.deliveries.usual],
    ['deliveries.usual.inDay not-an-integer', (file) => (file.deliveries.usual.inDay = 199)],
    ['deliveries.byAuthority.self unknown-field', (file) => (file.deliveries.byAuthority.self = {})],
    ['bounds unknown-field', (file) => (file.bounds = 1)],
  ])('are refused with the place when a bound is missing or wrong: %s', (problem, spoil) => {
    const file = json();
    spoil(file);
    const parsed = parseSafeguards(file);
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toContain(problem);
  });
});

describe('a record', () => {
  const record = (attributes: Record<string, string | number>, more = {}) => ({
    personId: asPersonId('p1'),
    authority: 'health-commission' as const,
    kind: 'close-contact' as const,
    attributes: { caseRef: 'c/1', lastContactDay: 18_300, ...attributes },
    withdrawn: false,
    ...more,
  });
  const open = record({});

  it('weighs when it is adverse and new, and not when it is taken back, relieving or one’s own word', () => {
    expect(weighsAgainstSource(open, null)).toBe(true);
    expect(weighsAgainstSource({ ...open, withdrawn: true }, null)).toBe(false);
    expect(weighsAgainstSource({ ...open, authority: 'self' }, null)).toBe(false);
    const test = (result: string) => record({ result }, { kind: 'test-result', authority: 'laboratory' });
    expect(weighsAgainstSource(test('positive'), null)).toBe(true);
    expect(weighsAgainstSource(test('negative'), null)).toBe(false);
  });

  const clearance = (clearedAt: number, more = {}) =>
    record({ clearedAt, institution: 'x' }, { kind: 'clinical-clearance', authority: 'clinic', ...more });

  it('weighs when it takes back or changes what had relieved somebody, and not when it first relieves', () => {
    const cleared = clearance(5);
    expect(weighsAgainstSource(cleared, null)).toBe(false);
    expect(weighsAgainstSource(cleared, cleared)).toBe(false);
    expect(weighsAgainstSource(clearance(5, { withdrawn: true }), cleared)).toBe(true);
    expect(weighsAgainstSource(clearance(6), cleared)).toBe(true);
    expect(weighsAgainstSource(clearance(5, { personId: asPersonId('p2') }), cleared)).toBe(true);
    expect(weighsAgainstSource(clearance(6), clearance(5, { withdrawn: true }))).toBe(false);
    expect(weighsAgainstSource({ ...open, withdrawn: true }, open)).toBe(false);
  });

  it('does not weigh when its source adds only the release to what is on record', () => {
    expect(weighsAgainstSource(record({ releasedDay: 18_310 }), open)).toBe(false);
    expect(weighsAgainstSource(record({ releasedDay: 18_310 }), null)).toBe(true);
  });

  it.each([
    ['names another person', record({ releasedDay: 18_310 }, { personId: asPersonId('p2') }), open],
    ['changes anything else', record({ releasedDay: 18_310, lastContactDay: 18_301 }), open],
    ['moves the release', record({ releasedDay: 18_320 }), record({ releasedDay: 18_310 })],
    ['takes the release back', open, record({ releasedDay: 18_310 })],
    ['brings back what was withdrawn', open, record({}, { withdrawn: true })],
  ])('weighs when a version %s', (_, after, before) => {
    expect(weighsAgainstSource(after, before)).toBe(true);
  });
});

describe('a delivery', () => {
  const bound = { inBatch: 200, inDay: 300 };
  it.each([
    [199, 0, null],
    [200, 0, null],
    [201, 0, 'batch'],
    [100, 199, null],
    [100, 200, null],
    [100, 201, 'day'],
    [1, 300, 'day'],
    [0, 5_000, null],
    [201, 300, 'batch'],
  ])('of %i that weigh, after %i in the day, waits: %s', (weighing, before, reason) => {
    expect(waitReasonOf({ weighing, before }, bound)).toBe(reason);
  });

  it('cannot pass the day’s bound by being cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 250 }), { maxLength: 40 }), (pieces) => {
        const taken = pieces.reduce(
          (before, weighing) => (waitReasonOf({ weighing, before }, bound) ? before : before + weighing),
          0,
        );
        expect(taken).toBeLessThanOrEqual(bound.inDay);
      }),
    );
  });
});

describe('an officer’s answer on a delivery that waits', () => {
  const answer = (staffId: string, office: string, saysYes = true): ReviewAnswer => ({
    staffId,
    office,
    saysYes,
  });
  const first = answer('a', 'city');

  it('lets it in when it is the second yes, from another office', () => {
    expect(decideReview([], first, 's')).toEqual({ ok: true, outcome: 'waiting' });
    expect(decideReview([first], answer('b', 'heping'), 's')).toEqual({ ok: true, outcome: 'approved' });
    expect(decideReview([first], answer('b', 'heping'), null)).toMatchObject({ outcome: 'approved' });
  });

  it('discards it with one no, also from the same office', () => {
    expect(decideReview([], answer('a', 'city', false), 's')).toMatchObject({ outcome: 'discarded' });
    expect(decideReview([first], answer('b', 'city', false), 's')).toMatchObject({ outcome: 'discarded' });
  });

  it('is not taken from the sender, twice from one officer, nor as a second yes of one office', () => {
    expect(decideReview([], answer('s', 'city'), 's')).toMatchObject({ reason: 'own-delivery' });
    expect(decideReview([first], answer('a', 'heping'), 's')).toMatchObject({ reason: 'answered-already' });
    expect(decideReview([first], answer('b', 'city'), 's')).toMatchObject({ reason: 'same-office' });
  });
});

describe('alarms', () => {
  const bounds: Safeguards['alarms'] = policy.alarms;
  const nothing: CountedCity = {
    batches: [],
    officers: [],
    sourcesInDay: [],
    sourcesInThreeDays: [],
    references: [],
  };
  const kinds = (counted: Partial<CountedCity>) =>
    alarmsOnReds({ ...nothing, ...counted }, bounds).map(({ kind }) => kind);

  it.each([
    ['batches', 'batch-reds', bounds.batchReds],
    ['officers', 'officer-reds', bounds.officerReds],
    ['sourcesInDay', 'source-day', bounds.sourceDayReds],
    ['sourcesInThreeDays', 'source-three-days', bounds.sourceThreeDaysReds],
  ] as const)('of %s are raised from the bound on: %s', (counted, kind, bound) => {
    const of = (people: number) => kinds({ [counted]: [{ subject: 'x', people }] });
    expect([of(bound - 1), of(bound), of(bound + 1)]).toEqual([[], [kind], [kind]]);
  });

  it('of one reference are raised from the bound on, and earlier where nobody else knows of it', () => {
    const of = (people: number, alone: boolean, to: 'record' | 'event' = 'record') =>
      kinds({ references: [{ subject: 'c/1', people, to, alone }] });
    const { thinReds, referenceReds } = bounds;
    expect([of(thinReds - 1, true), of(thinReds, true), of(thinReds, false)]).toEqual([
      [],
      ['thin-evidence'],
      [],
    ]);
    expect([of(referenceReds - 1, false), of(referenceReds, false)]).toEqual([[], ['reference-reds']]);
    expect(of(referenceReds, true)).toEqual(['thin-evidence', 'reference-reds']);
    // two officers registered the event
    expect(of(thinReds, true, 'event')).toEqual([]);
  });

  it.each([
    [99, 10_000, false],
    [100, 10_000, true],
    [100, 20_000, true],
    [100, 20_001, false],
    [1, 1, false],
  ])('of a swing need both numbers: %i of %i', (toRed, people, raised) => {
    const swing = { district: '120101', people, toRed, toOrange: 0, toGreen: 0 };
    expect(alarmsOnSwings([swing], bounds)).toHaveLength(raised ? 1 : 0);
  });

  it('of look-ups at gates count those that found nobody, by member of staff', () => {
    const of = (ofNobody: number) => alarmsOnLookUps([{ subject: 'staff', ofNobody }], bounds);
    const bound = bounds.lookUpsOfNobody;
    expect([of(bound - 1), of(bound + 1).length]).toEqual([[], 1]);
    expect(of(bound)).toEqual([
      { kind: 'look-ups-of-nobody', subject: 'staff', facts: { ofNobody: bound, bound } },
    ]);
  });

  it('say numbers and what they are about', () => {
    const [alarm] = alarmsOnReds({ ...nothing, batches: [{ subject: 'b', people: 500 }] }, bounds);
    expect(alarm).toEqual({ kind: 'batch-reds', subject: 'b', facts: { people: 500, bound: 100 } });
    const mixed = { district: '120101', people: 1_000, toRed: 50, toOrange: 30, toGreen: 40 };
    expect(alarmsOnSwings([mixed], bounds)[0]!.facts).toEqual({
      changed: 120,
      people: 1_000,
      perMille: 120,
      toRed: 50,
      toOrange: 30,
      toGreen: 40,
    });
  });
});
