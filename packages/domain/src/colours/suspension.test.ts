import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPersonId, asRecordId, asSourceId } from '../ids.ts';
import { colourAt, holdsInForce } from './colour-at.ts';
import type { Hold } from './hold.ts';
import { type Suspension, suspendHolds } from './suspension.ts';

const source = asSourceId('district-cdc');
const hold = (
  recordId: string,
  startsAt: number,
  endsAt: number | null,
  colour: Hold['colour'] = 'red',
): Hold => ({
  personId: asPersonId('p'),
  ruleId: 'TJ-R01',
  ruleSetVersion: 1,
  phase: 0,
  part: 0,
  sourceId: source,
  recordId: asRecordId(recordId),
  evidenceVersion: 1,
  colour,
  startsAt,
  endsAt,
  endedBy: endsAt === null ? null : 'time',
  reviewAt: null,
});
const suspension = (recordId: string, from: number, until: number): Suspension => ({
  sourceId: source,
  recordId: asRecordId(recordId),
  from,
  until,
});
const spans = (holds: readonly Hold[]) => holds.map(({ part, startsAt, endsAt }) => [part, startsAt, endsAt]);

describe('a suspended record', () => {
  it('holds nothing from the first instant of the suspension until before its end', () => {
    const cut = suspendHolds([hold('a', 10, 50)], [suspension('a', 20, 30)]);
    expect(spans(cut)).toEqual([
      [0, 10, 20],
      [1, 30, 50],
    ]);
    expect([19, 20, 29, 30].map((at) => colourAt(cut, at))).toEqual(['red', 'green', 'green', 'red']);
    expect(cut.map(({ endedBy }) => endedBy)).toEqual(['suspension', 'time']);
  });

  it('holds nothing at all where it is suspended throughout', () => {
    expect(suspendHolds([hold('a', 10, 50)], [suspension('a', 10, 50)])).toEqual([]);
    expect(spans(suspendHolds([hold('a', 10, null)], [suspension('a', 5, 60)]))).toEqual([[0, 60, null]]);
  });

  it('is the only one concerned', () => {
    const holds = [hold('a', 10, 50), hold('b', 10, 50)];
    expect(spans(suspendHolds(holds, [suspension('a', 0, 99)]))).toEqual([[0, 10, 50]]);
    const elsewhere = { ...suspension('a', 0, 99), sourceId: asSourceId('lab') };
    expect(suspendHolds(holds, [elsewhere])).toEqual(holds);
  });

  it('leaves at every instant exactly the holds of records that are not suspended then', () => {
    const time = fc.integer({ min: 0, max: 60 });
    const record = fc.constantFrom('a', 'b');
    const holds = fc.array(
      fc
        .tuple(record, time, fc.option(fc.integer({ min: 1, max: 40 })))
        .map(([id, start, length]) => hold(id, start, length === null ? null : start + length)),
      { maxLength: 5 },
    );
    const suspensions = fc.array(
      fc
        .tuple(record, time, fc.integer({ min: 0, max: 30 }))
        .map(([id, from, length]) => suspension(id, from, from + length)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(holds, suspensions, time, (all, set, at) => {
        const counting = holdsInForce(all, at).filter(
          ({ recordId }) => !set.some((one) => one.recordId === recordId && one.from <= at && at < one.until),
        );
        const left = holdsInForce(suspendHolds(all, set), at);
        expect(left.map(({ recordId }) => recordId).sort()).toEqual(
          counting.map(({ recordId }) => recordId).sort(),
        );
      }),
    );
  });
});
