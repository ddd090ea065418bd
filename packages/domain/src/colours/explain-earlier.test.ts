import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rule, ruleSetOf } from '../../tests/_rule-samples.ts';
import { asPersonId, asRecordId, asSourceId } from '../ids.ts';
import { DAY_MS } from '../time/day-number.ts';
import { holdsInForce } from './colour-at.ts';
import { EARLIER_DAYS, EARLIER_MOST, explainEarlier } from './explain-earlier.ts';
import type { Hold } from './hold.ts';

const NOW = 1_582_164_000_000;
const SPAN = EARLIER_DAYS * DAY_MS;
const known = rule(
  'area-stay',
  [{ colour: 'orange', from: { event: 'leftDay' }, until: { any: [{ event: 'leftDay', plusDays: 14 }] } }],
  { id: 'TJ-O04', title: { zh: '去过高风险地区', en: 'Stay in an area of high risk' } },
);
const ruleSet = ruleSetOf(known);
const hold = (change: Partial<Hold>): Hold => ({
  personId: asPersonId('p'),
  ruleId: 'TJ-O04',
  ruleSetVersion: 3,
  phase: 0,
  part: 0,
  sourceId: asSourceId('police'),
  recordId: asRecordId('r1'),
  evidenceVersion: 1,
  colour: 'orange',
  startsAt: NOW - 10 * DAY_MS,
  endsAt: NOW - DAY_MS,
  endedBy: 'time',
  reviewAt: null,
  ...change,
});
const explained = (...holds: Hold[]) => explainEarlier(holds, ruleSet, NOW);
const ofEnd = (endsAt: number) => explained(hold({ startsAt: NOW - 2 * SPAN, endsAt })).length;

describe('explainEarlier', () => {
  it('tells what held a colour, from when until when and by whom', () => {
    expect(explained(hold({}))).toEqual([
      {
        ruleId: 'TJ-O04',
        ruleSetVersion: 3,
        colour: 'orange',
        title: { zh: '去过高风险地区', en: 'Stay in an area of high risk' },
        sourceId: 'police',
        since: NOW - 10 * DAY_MS,
        until: NOW - DAY_MS,
        ending: { zh: '规则规定的期限到了', en: 'The time that the rule sets was over' },
        relievedBy: null,
      },
    ]);
  });

  it('tells of a hold from the instant of its end on, for sixty days', () => {
    expect([NOW + 1, NOW, NOW - 1].map(ofEnd)).toEqual([0, 1, 1]);
    expect([NOW - SPAN + 1, NOW - SPAN, NOW - SPAN - 1].map(ofEnd)).toEqual([1, 0, 0]);
  });

  it('says what ended it, and who reported a clearance or test', () => {
    const endings = (endedBy: Hold['endedBy']) =>
      explained(hold({ endedBy })).map(({ ending, relievedBy }) => [ending.zh, relievedBy]);
    const by = (sourceId: string, recordId: string) =>
      endings({ sourceId: asSourceId(sourceId), recordId: asRecordId(recordId) });
    expect(by('police', 'r1')).toEqual([['报送单位报告已经结束', null]]);
    expect(by('laboratory', 'r1')).toEqual([['核查或检测结果符合解除的条件', 'laboratory']]);
    expect(by('police', 'r2')).toEqual([['核查或检测结果符合解除的条件', 'police']]);
    expect(endings('longest-span')).toEqual([['规则允许的最长期限到了', null]]);
    expect(endings('suspension')).toEqual([['这条记录被搁置了', null]]);
  });

  it('calls a rule that is gone by its number', () => {
    expect(explained(hold({ ruleId: 'TJ-R99' }))[0]?.title).toEqual({ zh: '规则 TJ-R99', en: 'Rule TJ-R99' });
  });

  it('never tells of a hold in force, and has the newest end first, at most twenty', () => {
    const arbitraryHold = fc
      .record({
        startsAt: fc.integer({ min: NOW - 2 * SPAN, max: NOW + SPAN }),
        length: fc.option(fc.integer({ min: 0, max: SPAN }), { nil: null }),
      })
      .map(({ startsAt, length }) =>
        hold({
          startsAt,
          endsAt: length === null ? null : startsAt + length,
          endedBy: length === null ? null : 'time',
        }),
      );
    fc.assert(
      fc.property(fc.array(arbitraryHold, { maxLength: 60 }), (holds) => {
        const earlier = explained(...holds);
        const ends = earlier.map(({ until }) => until);
        expect(ends).toEqual([...ends].sort((left, right) => right - left));
        expect(earlier.length).toBeLessThanOrEqual(EARLIER_MOST);
        const inForce = new Set(
          holdsInForce(holds, NOW).map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`),
        );
        for (const { since, until } of earlier) expect(inForce.has(`${since} ${until}`)).toBe(false);
      }),
    );
  });
});
