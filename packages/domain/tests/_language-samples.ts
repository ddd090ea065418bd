import fc from 'fast-check';
import type { Hold } from '../src/colours/hold.ts';
import type { EvidenceRecord } from '../src/evidence/evidence.ts';
import { at, D, record, rule, ruleSetOf, sampled } from './_rule-samples.ts';

/** The bounds of every rule below. */
export const open = { reviewAfterDays: 5, endsAfterDays: 12 };
/** Every construct of the phase language at once. */
export const ruleSet = ruleSetOf(
  rule(
    'case',
    [
      {
        colour: 'red',
        from: { event: 'confirmedDay' },
        until: {
          any: [
            { event: 'dischargedDay', plusDays: 2 },
            { evidence: 'test-result', from: ['laboratory'], count: 2, spacedHours: 24 },
          ],
        },
      },
      {
        colour: 'orange',
        from: { event: 'dischargedDay', plusDays: 2 },
        until: { any: [{ event: 'dischargedDay', plusDays: 5 }] },
      },
    ],
    { id: 'TJ-X01', open },
  ),
  rule(
    'symptom',
    [
      {
        colour: 'orange',
        from: { event: 'reportedAt' },
        until: {
          any: [
            { evidence: 'clinical-clearance', from: ['health-commission'] },
            { evidence: 'test-result', from: ['laboratory'] },
          ],
          notBefore: { event: 'reportedAt', plusDays: 1 },
        },
      },
    ],
    { id: 'TJ-X02', when: { in: ['fever', { var: 'evidence.codes' }] }, open },
  ),
  rule(
    'test-result',
    [
      {
        colour: 'red',
        from: { event: 'sampledAt' },
        until: { any: [{ evidence: 'clinical-clearance', from: ['health-commission'] }] },
      },
    ],
    {
      id: 'TJ-X03',
      when: { '===': [{ var: 'evidence.result' }, 'positive'] },
      reportedBy: ['laboratory'],
      open,
    },
  ),
  rule(
    'obligation',
    [
      {
        colour: 'orange',
        from: { event: 'dueAt' },
        until: { any: [{ evidence: 'test-result', from: ['laboratory'] }] },
      },
    ],
    { id: 'TJ-X04', open },
  ),
  rule(
    'obligation',
    [
      {
        colour: 'red',
        from: { event: 'dueAt' },
        until: {
          any: [
            { evidence: 'test-result', from: ['laboratory'], dueAgainAfterHours: 48 },
            { evidence: 'clinical-clearance', from: ['health-commission'] },
          ],
          notBefore: { event: 'orderedAt', plusDays: 4 },
        },
      },
    ],
    { id: 'TJ-X05', open },
  ),
);

const day = fc.integer({ min: 0, max: 25 });
/** A record of any of these kinds; the name is the caller's to give. */
export const bodies = fc.oneof(
  fc.tuple(day, fc.option(day)).map(([confirmed, stay]) =>
    record('case', {
      classification: 'confirmed',
      confirmedDay: D + confirmed,
      ...(stay === null ? {} : { dischargedDay: D + confirmed + stay }),
    }),
  ),
  fc
    .tuple(day, fc.subarray(['fever', 'fatigue']))
    .map(([when, codes]) => record('symptom', { codes, reportedAt: at(when, 7) })),
  fc
    .tuple(day, fc.constantFrom('positive', 'negative'))
    .map(([when, result]) => sampled(at(when, 7), { result })),
  fc
    .tuple(day, day)
    .map(([when, span]) =>
      record('obligation', { orderedAt: at(when), dueAt: at(when + span), what: 'test' }),
    ),
  day.map((when) => record('clinical-clearance', { clearedAt: at(when), institution: 'Haitang' })),
);
/** Distinct records, each of one version. */
export const histories = fc.array(fc.tuple(bodies, day), { maxLength: 8 }).map((rows) =>
  rows.map(([body, received], index): EvidenceRecord => {
    const recordId = `r${index}` as EvidenceRecord['recordId'];
    return { ...body, recordId, receivedAt: at(received) };
  }),
);
/** Every instant at which a hold begins or ends. */
export const boundariesOf = (holds: readonly Hold[]) =>
  holds.flatMap((hold) => [hold.startsAt, hold.endsAt ?? hold.startsAt]);
/** From before all evidence to after the end of everything that it could hold. */
export const instants = fc.integer({ min: at(-1), max: at(45) });
