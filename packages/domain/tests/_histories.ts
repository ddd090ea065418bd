import fc from 'fast-check';
import {
  AUTHORITIES,
  type Authority,
  EVIDENCE_KIND_NAMES,
  type EvidenceAttributes,
  type EvidenceKind,
  type EvidenceRecord,
  parseEvidenceAttributes,
} from '../src/index.ts';
import { at, D, record } from './_rule-samples.ts';

/** Evidence of every kind over two months, as sources of every kind might report it of one person. */
const LAST_DAY = 60;
const day = fc.integer({ min: 0, max: LAST_DAY }).map((days) => D + days);
// Whole hours, so that moments often coincide, and now and then a millisecond beside one.
const moment = fc
  .tuple(fc.integer({ min: 0, max: LAST_DAY * 24 }), fc.constantFrom(0, 0, 0, -1, 1))
  .map(([hours, beside]) => at(0, hours) + beside);
const place = fc.constantFrom('home', 'central');
const span = fc.integer({ min: 0, max: 20 });
const optional = { requiredKeys: [] };

/** The days that may end a case, by classification. */
const ENDS = {
  confirmed: ['dischargedDay', 'releasedDay'],
  suspected: ['dischargedDay', 'excludedDay'],
  asymptomatic: ['dischargedDay', 'releasedDay'],
  excluded: ['dischargedDay', 'excludedDay'],
} as const;

const contact = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 5 })), fc.option(span), fc.option(place))
  .map(([lastContactDay, wait, stay, where]) => ({
    caseRef: 'source/case-9',
    lastContactDay,
    ...(where === null ? {} : { place: where }),
    ...(wait === null ? {} : { isolationStartedDay: lastContactDay + wait }),
    ...(stay === null ? {} : { releasedDay: lastContactDay + (wait ?? 0) + stay }),
  }));

const ATTRIBUTES: Readonly<Record<EvidenceKind, fc.Arbitrary<EvidenceAttributes>>> = {
  case: fc
    .constantFrom(...Object.entries(ENDS))
    .chain(([classification, ends]) =>
      fc.tuple(
        fc.constant(classification),
        day,
        fc.record(Object.fromEntries(ends.map((name) => [name, span])), optional),
      ),
    )
    .map(([classification, confirmedDay, spans]) => ({
      classification,
      confirmedDay,
      ...Object.fromEntries(Object.entries(spans).map(([name, days]) => [name, confirmedDay + (days ?? 0)])),
    })),
  'close-contact': contact,
  'secondary-contact': contact,
  exposure: fc
    .tuple(moment, fc.integer({ min: 0, max: 9 }), fc.constantFrom('time-space', 'key-place', 'potential'))
    .map(([from, hours, level]) => ({ eventRef: 'event-7', from, to: from + hours * 3_600_000, level })),
  'area-stay': fc
    .tuple(
      fc.constantFrom('420100', '330300', '110105'),
      fc.constantFrom('low', 'medium', 'high'),
      day,
      fc.option(span),
      fc.constantFrom(true, true, true, false),
    )
    .map(([area, risk, leftDay, stay, hasLeft]) => ({
      area,
      risk,
      ...(hasLeft ? { leftDay } : {}),
      ...(hasLeft && stay === null ? {} : { arrivedDay: leftDay - (stay ?? 0) }),
    })),
  'border-arrival': fc.tuple(day, fc.option(span)).map(([arrivedDay, stay]) => ({
    arrivedDay,
    fromCountry: 'ITA',
    ...(stay === null ? {} : { releasedDay: arrivedDay + stay }),
  })),
  'isolation-order': fc
    .tuple(day, place, fc.option(span), fc.constantFrom('event', 'event', 'arrival'))
    .map(([startedDay, where, stay, groundKind]) => ({
      place: where,
      startedDay,
      plannedDays: 14,
      orderedBy: 'Heping',
      groundKind,
      groundRef: 'event-7',
      ...(stay === null ? {} : { releasedDay: startedDay + stay }),
    })),
  symptom: fc.record(
    {
      codes: fc.subarray(['fever', 'dry-cough', 'fatigue']),
      temperature: fc.integer({ min: 360, max: 390 }),
      reportedAt: moment,
    },
    { requiredKeys: ['codes', 'reportedAt'] },
  ),
  obligation: fc
    .tuple(moment, fc.integer({ min: 0, max: 96 }), fc.constantFrom('test', 'registration'))
    .map(([orderedAt, hours, what]) => ({ orderedAt, dueAt: orderedAt + hours * 3_600_000, what })),
  'test-result': fc.record({
    method: fc.constantFrom('nucleic-acid', 'nucleic-acid', 'antigen', 'antibody'),
    result: fc.constantFrom('positive', 'negative', 'negative'),
    sampledAt: moment,
    laboratory: fc.constant('Haihe'),
  }),
  'isolation-completed': fc
    .tuple(day, fc.constantFrom(6, 7, 9, 10, 13, 14, 15))
    .map(([startedDay, days]) => ({ startedDay, completedDay: startedDay + days, region: '130200' })),
  'clinical-clearance': moment.map((clearedAt) => ({ clearedAt, institution: 'Haitang' })),
  'district-clearance': fc
    .tuple(moment, fc.constantFrom({ ofEvent: 'event-7' }, { ofRecord: 'source/r0' }))
    .map(([clearedAt, of]) => ({ clearedAt, district: '120101', ...of })),
  vaccination: day.map((lastDay) => ({ doses: 1, lastDay })),
};

/** Mostly from a body whose word a rule takes; now and then from any. */
const USUAL: Readonly<Record<EvidenceKind, Authority>> = {
  case: 'health-commission',
  'close-contact': 'district-cdc',
  'secondary-contact': 'district-cdc',
  exposure: 'district-cdc',
  'area-stay': 'transport',
  'border-arrival': 'border',
  'isolation-order': 'district',
  symptom: 'self',
  obligation: 'district',
  'test-result': 'laboratory',
  'isolation-completed': 'region',
  'clinical-clearance': 'clinic',
  'district-clearance': 'district',
  vaccination: 'hospital',
};

/** Records of these kinds, every one of which would be taken; the name is the caller's to give. */
export function recordsOf(kinds: readonly EvidenceKind[]): fc.Arbitrary<EvidenceRecord> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .tuple(
        ATTRIBUTES[kind],
        fc.oneof(
          { weight: 9, arbitrary: fc.constant(USUAL[kind]) },
          { weight: 1, arbitrary: fc.constantFrom(...AUTHORITIES) },
        ),
        moment,
      )
      .map(([attributes, authority, receivedAt]) => {
        const parsed = parseEvidenceAttributes(kind, attributes);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        return record(kind, parsed.value, { authority, receivedAt });
      }),
  );
}

/** The record under another name. */
export function named(body: EvidenceRecord, id: string): EvidenceRecord {
  return { ...body, recordId: id as EvidenceRecord['recordId'] };
}

/** Several records of one person, all of different facts. */
export const histories: fc.Arbitrary<EvidenceRecord[]> = fc
  .array(recordsOf(EVIDENCE_KIND_NAMES), { maxLength: 8 })
  .map((bodies) => bodies.map((body, index) => named(body, `r${index}`)));

/** From before all evidence to after the end of everything that it could hold. */
export const moments = fc.integer({ min: at(-2), max: at(LAST_DAY + 460) });
