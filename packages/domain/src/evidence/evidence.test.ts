import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPersonId, asRecordId, asSourceId } from '../ids.ts';
import type { EvidenceAttributes, EvidenceKind, EvidenceRecord } from './evidence.ts';
import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS } from './evidence-kinds.ts';
import { natureOf } from './nature-of.ts';
import { parseEvidenceAttributes } from './parse-evidence-attributes.ts';
import { currentEvidence, decideVersion } from './versions.ts';

const problemsOf = (kind: EvidenceKind, value: unknown) => {
  const parsed = parseEvidenceAttributes(kind, value);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.path}: ${problem.code}`);
};

const SAMPLES: Record<EvidenceKind, EvidenceAttributes> = {
  case: { classification: 'confirmed', confirmedDay: 18_300, dischargedDay: 18_310 },
  'close-contact': { caseRef: 'TJ-0017', lastContactDay: 18_300, place: 'home' },
  'secondary-contact': { caseRef: 'TJ-0017', lastContactDay: 18_300 },
  exposure: { eventRef: 'E-1', from: 1_000, to: 2_000, level: 'potential' },
  'area-stay': { area: '420100', risk: 'high', leftDay: 18_300 },
  'border-arrival': { arrivedDay: 18_300, fromCountry: 'ITA' },
  'isolation-order': {
    place: 'central',
    startedDay: 18_300,
    plannedDays: 14,
    orderedBy: 'Command 3',
    groundKind: 'case',
    groundRef: 'TJ-0017',
  },
  symptom: { codes: ['fever'], temperature: 378, reportedAt: 1_000 },
  obligation: { orderedAt: 1_000, dueAt: 2_000, what: 'test' },
  'test-result': { method: 'nucleic-acid', result: 'negative', sampledAt: 1_000, laboratory: 'Haihe' },
  'isolation-completed': { startedDay: 18_300, completedDay: 18_314, region: '420100' },
  'clinical-clearance': { clearedAt: 1_000, institution: 'Haitang' },
  'district-clearance': { clearedAt: 1_000, district: '120101', ofRecord: 'cdc/17' },
  vaccination: { doses: 2, lastDay: 18_700 },
};

describe('parseEvidenceAttributes', () => {
  it.each(EVIDENCE_KIND_NAMES)(
    'accepts a full record of %s, and asks for each required attribute',
    (kind) => {
      const sample = SAMPLES[kind];
      expect(parseEvidenceAttributes(kind, sample)).toEqual({ ok: true, value: sample });
      for (const [name, type] of Object.entries(EVIDENCE_KINDS[kind].attributes)) {
        if (!type.required) continue;
        const { [name]: _, ...rest } = sample;
        expect(problemsOf(kind, rest)).toContain(`${name}: missing`);
      }
    },
  );

  it('finds what is unknown, ill-typed or out of bounds, all at once and without its value', () => {
    expect(
      problemsOf('symptom', { codes: ['flu'], temperature: 37.8, reportedAt: '2020-02-01', mood: 'low' }),
    ).toEqual([
      'mood: unknown-attribute',
      'codes: not-a-codes',
      'temperature: not-a-integer',
      'reportedAt: not-a-instant',
    ]);
    expect(problemsOf('symptom', { codes: ['fever', 'fever'], reportedAt: 1 })).toEqual([
      'codes: not-a-codes',
    ]);
    expect(problemsOf('area-stay', { area: '42', risk: 'high', leftDay: 1 })).toEqual(['area: not-a-area']);
    expect(problemsOf('case', null)).toEqual([': not-an-object']);
    expect(problemsOf('case', { constructor: 1, classification: 'confirmed', onsetDay: 1 })).toEqual([
      'constructor: unknown-attribute',
    ]);
  });

  it('takes a temperature from 34.0 to 43.0 degrees', () => {
    const at = (temperature: number) =>
      problemsOf('symptom', { codes: [], temperature, reportedAt: 1 }).length;
    expect([339, 340, 341, 429, 430, 431].map(at)).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('refuses an end before its beginning, and accepts the same day', () => {
    const stay = (leftDay: number) =>
      problemsOf('area-stay', { area: '420100', risk: 'low', arrivedDay: 10, leftDay });
    expect(stay(9)).toEqual(['leftDay: wrong-order']);
    expect(stay(10)).toEqual([]);
    expect(stay(11)).toEqual([]);
  });

  it('refuses an exclusion before the report, a release before the contact', () => {
    const suspected = { classification: 'suspected', confirmedDay: 10 };
    expect(problemsOf('case', { ...suspected, excludedDay: 9 })).toEqual(['excludedDay: wrong-order']);
    expect(problemsOf('case', { ...suspected, excludedDay: 10 })).toEqual([]);
    const contact = { caseRef: 'C1', lastContactDay: 10 };
    for (const kind of ['close-contact', 'secondary-contact'] as const) {
      expect(problemsOf(kind, { ...contact, releasedDay: 9 })).toEqual(['releasedDay: wrong-order']);
      expect(problemsOf(kind, { ...contact, releasedDay: 10 })).toEqual([]);
    }
  });

  it.each([
    ['confirmed', 'excludedDay', 'dischargedDay'],
    ['asymptomatic', 'excludedDay', 'releasedDay'],
    ['suspected', 'releasedDay', 'excludedDay'],
    ['excluded', 'releasedDay', 'excludedDay'],
  ])('takes a case that is %s to have no %s but a %s', (classification, foreign, fitting) => {
    const of = (end: string) => problemsOf('case', { classification, confirmedDay: 10, [end]: 12 });
    expect(of(foreign)).toEqual([`${foreign}: end-does-not-fit`]);
    expect(of(fitting)).toEqual([]);
  });

  it('refuses a contact that points at no case, an exposure at no event, a clearance of nothing', () => {
    expect(problemsOf('close-contact', { lastContactDay: 1 })).toEqual(['caseRef: missing']);
    expect(problemsOf('exposure', { from: 1, to: 2, level: 'potential' })).toEqual(['eventRef: missing']);
    expect(problemsOf('district-clearance', { clearedAt: 1, district: '120101' })).toEqual([
      'ofRecord: nothing-cleared',
    ]);
    expect(problemsOf('case', { classification: 'confirmed' })).toEqual(['confirmedDay: no-time']);
    const unreported = { classification: 'confirmed', onsetDay: 18_300, admittedDay: 18_301 };
    expect(problemsOf('case', unreported)).toEqual(['confirmedDay: no-time']);
  });
});

describe('natureOf', () => {
  it('takes a test for relieving only when it is negative', () => {
    const test = (result: string) => natureOf({ kind: 'test-result', attributes: { result } });
    expect([test('negative'), test('positive'), test('unclear')]).toEqual([
      'relieving',
      'adverse',
      'adverse',
    ]);
    expect(natureOf({ kind: 'case', attributes: {} })).toBe('adverse');
    expect(natureOf({ kind: 'vaccination', attributes: {} })).toBe('neutral');
  });
});

describe('decideVersion', () => {
  it('takes what is new, knows a repeat, reports a conflict and keeps the older', () => {
    const existing = (contentEqual: boolean) => ({ version: 2, contentEqual });
    expect(decideVersion(null, 1)).toBe('new');
    expect(decideVersion(existing(false), 3)).toBe('new');
    expect(decideVersion(existing(true), 2)).toBe('repeat');
    expect(decideVersion(existing(false), 2)).toBe('version-conflict');
    expect(decideVersion(existing(true), 1)).toBe('older-version');
  });
});

describe('currentEvidence', () => {
  const version = (
    record: string,
    number: number,
    receivedAt: number,
    more: Partial<EvidenceRecord> = {},
  ) => ({
    sourceId: asSourceId('lab'),
    recordId: asRecordId(record),
    version: number,
    personId: asPersonId('p'),
    authority: 'laboratory' as const,
    kind: 'test-result' as const,
    attributes: SAMPLES['test-result'],
    withdrawn: false,
    receivedAt,
    ...more,
  });

  it('counts the highest version, even when an older one arrives after it', () => {
    const current = currentEvidence([version('a', 2, 10), version('a', 1, 20)]);
    expect(current.map((record) => record.version)).toEqual([2]);
  });

  it('drops a record whose newest version is withdrawn, and lets it come back', () => {
    const records = [version('a', 1, 10), version('a', 2, 20, { withdrawn: true }), version('a', 3, 30)];
    expect(currentEvidence(records.slice(0, 2))).toEqual([]);
    expect(currentEvidence(records)).toEqual([records[2]]);
  });

  it('knows just what had arrived by the time asked about', () => {
    const records = [version('a', 1, 10), version('a', 2, 20)];
    const known = (at: number) => currentEvidence(records, at).map((record) => record.version);
    expect([known(9), known(10), known(19), known(20)]).toEqual([[], [1], [1], [2]]);
  });

  it('does not depend on the order in which versions come', () => {
    const versions = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.boolean(),
      ),
      { selector: ([record, number]) => `${record}${number}`, maxLength: 10 },
    );
    fc.assert(
      fc.property(versions, fc.integer(), (rows, seed) => {
        const records = rows.map(([record, number, at, withdrawn]) =>
          version(record, number, at, { withdrawn }),
        );
        const turn = records.length === 0 ? 0 : Math.abs(seed) % records.length;
        const turned = [...records.slice(turn), ...records.slice(0, turn)].reverse();
        expect(currentEvidence(turned)).toEqual(currentEvidence(records));
      }),
    );
  });
});
