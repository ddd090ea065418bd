import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS, parseEvidenceAttributes } from '@healthcode/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CityClock, checkForm, type ReportForm } from './check-form.ts';
import { type FormValues, fieldsOf, firstControl } from './field.ts';
import { readFields } from './read-fields.ts';
import { writeFields } from './write-fields.ts';

const SHANGHAI = 480;
const clock: CityClock = { now: Date.parse('2026-11-23T14:32:00+08:00'), utcOffsetMinutes: SHANGHAI };
const testResult: ReportForm = {
  kind: 'test-result',
  recordId: 'LAB-20261123-7KX2QD',
  document: { type: 'resident-id', number: '11010519491231002X', country: '' },
  values: {
    method: 'nucleic-acid',
    result: 'negative',
    'sampledAt.date': '2026-11-23',
    'sampledAt.time': '09:10',
    laboratory: '和平区检测中心',
  },
};
const withValues = (values: FormValues): ReportForm => ({
  ...testResult,
  values: { ...testResult.values, ...values },
});
const errorsOf = (form: ReportForm) => {
  const checked = checkForm(form, clock);
  return checked.ok ? [] : checked.errors.map((e) => ('code' in e ? `${e.control} ${e.code}` : e.control));
};

describe('fields of a kind', () => {
  it('are one for each attribute of every kind, in the order of the schema', () => {
    for (const kind of EVIDENCE_KIND_NAMES) {
      expect(fieldsOf(kind).map(({ name }) => name)).toEqual(Object.keys(EVIDENCE_KINDS[kind].attributes));
    }
  });

  it('ask for a test result by two choices, a time and a text', () => {
    expect(fieldsOf('test-result').map(({ name, widget }) => [name, widget])).toEqual([
      ['method', 'choice'],
      ['result', 'choice'],
      ['sampledAt', 'instant'],
      ['laboratory', 'text'],
    ]);
  });

  it('ask for a temperature as people write it, not in tenths', () => {
    const symptom = fieldsOf('symptom');
    const read = readFields(
      symptom,
      { codes: ['fever'], temperature: '37.8', 'reportedAt.date': '2026-11-23', 'reportedAt.time': '8:00' },
      SHANGHAI,
    );
    expect(read.ok && read.attributes['temperature']).toBe(378);
    expect(read.ok && read.attributes['codes']).toEqual(['fever']);
  });

  it('never ask for a colour', () => {
    const names = EVIDENCE_KIND_NAMES.flatMap((kind) => fieldsOf(kind).map(({ name }) => name));
    expect(names.filter((name) => /colou?r/i.test(name))).toEqual([]);
  });
});

describe('a test result as filled in', () => {
  it('becomes the attributes that the domain takes', () => {
    const checked = checkForm(testResult, clock);
    expect(checked).toMatchObject({
      ok: true,
      attributes: {
        method: 'nucleic-acid',
        result: 'negative',
        sampledAt: Date.parse('2026-11-23T09:10:00+08:00'),
        laboratory: '和平区检测中心',
      },
    });
  });

  it('points at everything that is missing, in the order of the form', () => {
    const empty = {
      ...testResult,
      recordId: '',
      document: { ...testResult.document, number: '' },
      values: {},
    };
    expect(errorsOf(empty)).toEqual([
      'documentNumber',
      'method notChosen',
      'result notChosen',
      'sampledAt.date dateMissing',
      'sampledAt.time timeMissing',
      'laboratory missing',
      'recordId recordId',
    ]);
  });

  it('may have been sampled now, not a minute later', () => {
    expect(errorsOf(withValues({ 'sampledAt.time': '14:31' }))).toEqual([]);
    expect(errorsOf(withValues({ 'sampledAt.time': '14:32' }))).toEqual([]);
    expect(errorsOf(withValues({ 'sampledAt.time': '14:33' }))).toEqual(['sampledAt.time future']);
  });

  it('points at the date when the day lies ahead', () => {
    expect(errorsOf(withValues({ 'sampledAt.date': '2026-11-24' }))).toEqual(['sampledAt.date future']);
  });

  it('keeps a text to a hundred characters', () => {
    expect(errorsOf(withValues({ laboratory: '检'.repeat(100) }))).toEqual([]);
    expect(errorsOf(withValues({ laboratory: '检'.repeat(101) }))).toEqual(['laboratory tooLong']);
  });
});

describe('other kinds', () => {
  const report = (kind: ReportForm['kind'], values: FormValues) => errorsOf({ ...testResult, kind, values });

  it('keep a temperature within its bounds', () => {
    const symptom = (temperature: string) =>
      report('symptom', {
        codes: ['fever'],
        temperature,
        'reportedAt.date': '2026-11-23',
        'reportedAt.time': '8:00',
      });
    expect(symptom('')).toEqual([]);
    expect(symptom('34.0')).toEqual([]);
    expect(symptom('33.9')).toEqual(['temperature range']);
    expect(symptom('43')).toEqual([]);
    expect(symptom('43.1')).toEqual(['temperature range']);
    expect(symptom('38度')).toEqual(['temperature number']);
  });

  it('let only a due time lie ahead', () => {
    const obligation = {
      what: 'test',
      'orderedAt.date': '2026-11-23',
      'orderedAt.time': '10:00',
      'dueAt.date': '2026-11-26',
      'dueAt.time': '10:00',
    };
    expect(report('obligation', obligation)).toEqual([]);
    expect(report('obligation', { ...obligation, 'orderedAt.date': '2026-11-24' })).toEqual([
      'orderedAt.date future',
    ]);
  });

  it('show what the domain finds between two fields at the later one', () => {
    const isolation = { startedDay: '2026-11-20', completedDay: '2026-11-19', region: '120101' };
    expect(report('isolation-completed', isolation)).toEqual(['completedDay']);
  });
});

/** No case has every end: which it may have follows from its classification. */
const ENDS_OF_SOME = ['releasedDay', 'excludedDay'];

describe('a record put back into the form', () => {
  it('comes out as the same attributes, whatever the kind', () => {
    const instant = fc.integer({ min: 0, max: 1_000_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(fc.constantFrom(...EVIDENCE_KIND_NAMES), instant, fc.nat(), (kind, at, seed) => {
        const fields = fieldsOf(kind);
        const attributes = Object.fromEntries(
          fields
            .filter(({ name }) => !ENDS_OF_SOME.includes(name) || kind !== 'case')
            .map((field) => {
              if (field.widget === 'choice') return [field.name, field.codes[seed % field.codes.length]];
              if (field.widget === 'choices')
                return [field.name, field.codes.slice(0, 1 + (seed % field.codes.length))];
              if (field.widget === 'instant') return [field.name, at];
              if (field.widget === 'day') return [field.name, seed % 30_000];
              if (field.widget === 'tenths' || field.widget === 'whole-number')
                return [field.name, field.min + (seed % (field.max - field.min + 1))];
              if (field.widget === 'country') return [field.name, 'SGP'];
              if (field.widget === 'area' || field.widget === 'district') return [field.name, '120101'];
              return [field.name, 'A-1'];
            }),
        );
        const read = readFields(fields, writeFields(fields, attributes, SHANGHAI), SHANGHAI);
        expect(read).toEqual({ ok: true, attributes });
        expect(parseEvidenceAttributes(kind, attributes).ok).toBe(true);
      }),
    );
  });

  it('leaves fields empty that the record does not have', () => {
    const fields = fieldsOf('symptom');
    const values = writeFields(fields, { codes: ['fever'], reportedAt: clock.now }, SHANGHAI);
    expect(values['temperature']).toBeUndefined();
    expect(fields.map(firstControl)).toContain('reportedAt.date');
  });
});
