import { describe, expect, it } from 'vitest';
import { at, D, holdsFor, record, rule, ruleSetOf, sampled } from '../../tests/_rule-samples.ts';
import { colourAt } from '../colours/colour-at.ts';
import { AUTHORITIES } from '../evidence/authority.ts';
import { HOUR_MS } from '../time/day-number.ts';
import type { ReliefCondition } from './rule-set.ts';

const fever = (relief: Partial<ReliefCondition>) =>
  ruleSetOf(
    rule(
      'symptom',
      [
        {
          colour: 'orange',
          from: { event: 'reportedAt' },
          until: { any: [{ evidence: 'test-result', from: AUTHORITIES, ...relief }] },
        },
      ],
      { reportedBy: ['self', 'clinic'], open: { reviewAfterDays: 7, endsAfterDays: 30 } },
    ),
  );
const reported = at(2, 9);
const symptom = record('symptom', { codes: ['fever'], reportedAt: reported }, { authority: 'self' });
const endOf = (relief: Partial<ReliefCondition>, ...evidence: Parameters<typeof holdsFor>[1][]) =>
  holdsFor(fever(relief), symptom, ...evidence)[0];
const isOpen = (hold: ReturnType<typeof endOf>) => hold?.endedBy === 'longest-span';

describe('relieving evidence', () => {
  it('counts only when its event lies after the adverse one: not before, not at the same instant', () => {
    expect(isOpen(endOf({}, sampled(reported - 1)))).toBe(true);
    expect(isOpen(endOf({}, sampled(reported)))).toBe(true);
    expect(endOf({}, sampled(reported + 1))).toMatchObject({ endsAt: reported + 1, reviewAt: null });
  });

  it('ends the hold at its own time, however late it arrives', () => {
    const late = sampled(at(4), { receivedAt: at(20) });
    expect(endOf({}, late)?.endsAt).toBe(at(4));
  });

  it('is never a positive test, even where the rule’s condition forgets to say so', () => {
    expect(isOpen(endOf({ when: true }, sampled(at(4), { result: 'positive' })))).toBe(true);
  });

  it('re-opens the hold when it is withdrawn', () => {
    const test = sampled(at(4));
    const withdrawn = { ...test, version: 2, withdrawn: true, receivedAt: at(6) };
    expect(colourAt(holdsFor(fever({}), symptom, test), at(10))).toBe('green');
    expect(colourAt(holdsFor(fever({}), symptom, test, withdrawn), at(10))).toBe('orange');
  });

  it('counts only from the kinds of authority that the rule names', () => {
    expect(isOpen(endOf({ from: ['laboratory'] }, sampled(at(4), { authority: 'community' })))).toBe(true);
    expect(isOpen(endOf({ from: ['laboratory'] }, sampled(at(4))))).toBe(false);
  });

  it('is not a person’s own word against an authority’s', () => {
    const own = sampled(at(4), { authority: 'self' });
    const seen = { ...symptom, authority: 'clinic' as const };
    expect(isOpen(holdsFor(fever({}), seen, own)[0])).toBe(true);
    expect(isOpen(endOf({}, own))).toBe(false);
  });

  it('must meet the rule’s condition over `by`', () => {
    const antibody = { when: { '===': [{ var: 'by.method' }, 'antibody'] } };
    expect(isOpen(endOf(antibody, sampled(at(4))))).toBe(true);
    const nucleic = { when: { '===': [{ var: 'by.method' }, 'nucleic-acid'] } };
    expect(isOpen(endOf(nucleic, sampled(at(4))))).toBe(false);
  });

  it('counts as often as asked, spaced by 24 hours: just short of it, exactly, just over', () => {
    const twice = { count: 2, spacedHours: 24 };
    const second = (gap: number) => endOf(twice, sampled(at(4)), sampled(at(4) + gap));
    expect(isOpen(endOf(twice, sampled(at(4))))).toBe(true);
    expect(isOpen(second(24 * HOUR_MS - 1))).toBe(true);
    expect(second(24 * HOUR_MS)?.endsAt).toBe(at(5));
    expect(second(24 * HOUR_MS + 1)?.endsAt).toBe(at(5) + 1);
  });

  it('passes over a test in between that is too close, and takes the next that is not', () => {
    const twice = { count: 2, spacedHours: 24 };
    expect(endOf(twice, sampled(at(6)), sampled(at(4, 12)), sampled(at(4)))?.endsAt).toBe(at(6));
  });
});

describe('other relief', () => {
  it('lets an obligation begin when it is due, ended by a test sampled after it was ordered', () => {
    const due = rule(
      'obligation',
      [
        {
          colour: 'orange',
          from: { event: 'dueAt' },
          until: { any: [{ evidence: 'test-result', from: AUTHORITIES }] },
        },
      ],
      { open: { reviewAfterDays: 3, endsAfterDays: 14 } },
    );
    const ordered = record('obligation', { orderedAt: at(1), dueAt: at(4), what: 'test' });
    const holds = (...tests: Parameters<typeof holdsFor>[1][]) => holdsFor(ruleSetOf(due), ordered, ...tests);
    expect(holds(sampled(at(1) - 1))[0]).toMatchObject({ startsAt: at(4), endedBy: 'longest-span' });
    expect(holds(sampled(at(2)))).toEqual([]);
    expect(holds(sampled(at(5)))[0]).toMatchObject({ startsAt: at(4), endsAt: at(5) });
  });

  it('may count from another event that the rule names', () => {
    const after = { after: { event: 'reportedAt', plusDays: 3 } };
    expect(isOpen(endOf(after, sampled(at(5, 9))))).toBe(true);
    expect(isOpen(endOf(after, sampled(at(5, 9) + 1)))).toBe(false);
    expect(isOpen(endOf({ after: { event: 'sinceDay' } }, sampled(at(9))))).toBe(true);
  });

  it('ends by a district’s clearance only the record or the event that the clearance names', () => {
    const exposed = rule(
      'exposure',
      [
        {
          colour: 'red',
          from: { event: 'from' },
          until: { any: [{ evidence: 'district-clearance', from: AUTHORITIES }] },
        },
      ],
      { open: { reviewAfterDays: 3, endsAfterDays: 30 } },
    );
    const exposure = record('exposure', { eventRef: 'E-1', from: at(0), to: at(0, 2), level: 'key-place' });
    const cleared = (names: Record<string, string>) => {
      const clearance = record('district-clearance', { clearedAt: at(3), district: '120101', ...names });
      return holdsFor(ruleSetOf(exposed), exposure, clearance)[0]?.endedBy !== 'longest-span';
    };
    expect(cleared({ ofRecord: 'source/exposure-1' })).toBe(true);
    expect(cleared({ ofRecord: 'source/exposure-2' })).toBe(false);
    expect(cleared({ ofEvent: 'E-1' })).toBe(true);
    expect(cleared({ ofEvent: 'E-2' })).toBe(false);
    expect(cleared({})).toBe(false);
  });

  it('ends the hold of a stay by fourteen days of isolation elsewhere, at 00:00 of the day of completion', () => {
    const stay = rule(
      'area-stay',
      [
        {
          colour: 'orange',
          from: { event: 'leftDay' },
          until: {
            any: [
              { event: 'leftDay', plusDays: 30 },
              {
                evidence: 'isolation-completed',
                from: ['region'],
                when: { '>=': [{ var: 'by.completedDay' }, { '+': [{ var: 'by.startedDay' }, 14] }] },
              },
            ],
          },
        },
      ],
      { open: { reviewAfterDays: 3, endsAfterDays: 30 } },
    );
    const left = record('area-stay', { area: '420100', risk: 'high', leftDay: D });
    const completed = (days: number) =>
      holdsFor(
        ruleSetOf(stay),
        left,
        record(
          'isolation-completed',
          { startedDay: D + 1, completedDay: D + 1 + days, region: '310000' },
          { authority: 'region' },
        ),
      )[0]?.endsAt;
    expect([completed(13), completed(14), completed(15)]).toEqual([at(30), at(15), at(16)]);
  });
});
