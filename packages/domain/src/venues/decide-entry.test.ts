import { describe, expect, it } from 'vitest';
import json from '../../../../policy/tianjin/venues.json' with { type: 'json' };
import { decideEntry, isScanned } from './decide-entry.ts';
import {
  type Decision,
  type PassState,
  type Recognition,
  STATE_ROWS,
  type StateRow,
  TEMPERATURE_COLUMNS,
  type Temperature,
} from './entry.ts';
import { parseVenuePolicies } from './parse-venue-policies.ts';
import { VENUE_POLICY_IDS, type VenuePolicyId } from './venue-policies.ts';

const parsed = parseVenuePolicies(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const policies = parsed.value;

const stateOf = (row: StateRow, recognised: Recognition = 'own'): PassState =>
  row === 'green' || row === 'orange' || row === 'red'
    ? { kind: 'colour', colour: row, recognised }
    : { kind: row };
/** A venue type of each policy; the required one asks for a thermometer. */
const VENUES: Record<VenuePolicyId, string> = {
  required: 'workplace',
  reference: 'mall',
  'original-way': 'hospital',
};
const TEMPERATURES: Record<(typeof TEMPERATURE_COLUMNS)[number], Temperature> = {
  normal: { kind: 'measured', tenths: 364 },
  high: { kind: 'measured', tenths: 378 },
  'not-measured': { kind: 'not-measured' },
};
const decide = (venueType: string, state: PassState, temperature: Temperature) =>
  decideEntry({ policies, venueType, state, temperature });

/** The table of gate-decisions: normal, 37.3 °C or more, not measured. */
const same = (decision: Decision): Decision[] => [decision, decision, decision];
const UNREAD: Partial<Record<StateRow, Decision[]>> = {
  stale: same('show-again'),
  'already-scanned': same('show-again'),
  forged: same('not-accepted'),
  'unknown-issuer': same('not-accepted'),
  'not-a-pass': same('not-accepted'),
};
const TABLE: Record<VenuePolicyId, Partial<Record<StateRow, Decision[]>>> = {
  required: {
    green: ['admit', 'refer', 'measure-first'],
    orange: same('refuse'),
    red: same('refuse'),
    withdrawn: ['original-way', 'refer', 'original-way'],
    'no-code': ['original-way', 'refer', 'measure-first'],
    'cannot-check': ['original-way', 'refer', 'original-way'],
    expired: ['original-way', 'refer', 'original-way'],
    'not-yet-valid': ['original-way', 'refer', 'original-way'],
    ...UNREAD,
  },
  reference: {
    green: ['admit', 'refer', 'admit'],
    orange: same('refer'),
    red: same('refuse'),
    withdrawn: same('original-way'),
    'no-code': same('refer'),
    'cannot-check': same('original-way'),
    expired: same('original-way'),
    'not-yet-valid': same('original-way'),
    ...UNREAD,
  },
  'original-way': Object.fromEntries(STATE_ROWS.map((row) => [row, same('original-way')])),
};

describe('decideEntry, every cell of the table', () => {
  for (const policy of VENUE_POLICY_IDS) {
    for (const row of STATE_ROWS) {
      it.each(TEMPERATURE_COLUMNS.map((column, index) => [column, TABLE[policy][row]?.[index]]))(
        `${policy}, ${row}, %s: %s`,
        (column, decision) => {
          const entry = decide(VENUES[policy], stateOf(row), TEMPERATURES[column as 'normal']);
          expect(entry.decision).toBe(decision);
          expect(entry.cell).toBe(`${policy}.${row}.${column}`);
          const texts = [
            entry.word,
            entry.found,
            ...entry.actions.flatMap(({ title, detail }) => [title, detail ?? title]),
          ];
          expect(entry.actions.length).toBeGreaterThan(0);
          for (const text of texts) {
            expect(text.zh).toMatch(/^(?=.*\p{Script=Han})[^{}!！]+$/u);
            expect(text.en).toMatch(/^[^{}!\p{Script=Han}]+$/u);
          }
        },
      );
    }
  }
});

describe('decideEntry, temperature', () => {
  const green = stateOf('green');
  const measured = (tenths: number) => decide('workplace', green, { kind: 'measured', tenths }).decision;

  it('takes 37.3 degrees for high: 37.2 is normal, 37.4 is high too', () => {
    expect([372, 373, 374].map(measured)).toEqual(['admit', 'refer', 'refer']);
  });

  it('says the figure where one was measured, and none where it was stated', () => {
    expect(decide('workplace', green, { kind: 'measured', tenths: 364 }).found).toEqual({
      zh: '绿码，体温 36.4 ℃ 正常',
      en: 'Green, 36.4 °C is normal',
    });
    expect(decide('supermarket', green, { kind: 'stated-normal' }).found.zh).toBe('绿码，体温正常');
    expect(decide('workplace', stateOf('no-code'), { kind: 'stated-high' }).decision).toBe('refer');
  });

  it('lets staff state "normal" at a glance only where the venue’s type allows it', () => {
    expect(decide('bus', green, { kind: 'stated-normal' }).decision).toBe('admit');
    expect(decide('workplace', green, { kind: 'stated-normal' })).toMatchObject({
      decision: 'measure-first',
      found: { zh: '绿码，还没有测温' },
    });
    expect(decide('workplace', green, { kind: 'stated-high' }).decision).toBe('refer');
  });

  it('admits without a temperature where it is taken elsewhere', () => {
    expect(decide('metro', green, { kind: 'not-measured' })).toMatchObject({
      decision: 'admit',
      found: { zh: '绿码，体温在入口处测量' },
    });
    expect(decide('metro', green, { kind: 'stated-high' }).decision).toBe('refer');
  });
});

describe('decideEntry, recognised regions', () => {
  const orange = (venueType: string, recognised: Recognition) =>
    decide(venueType, stateOf('orange', recognised), TEMPERATURES.normal);

  it('treats an equal region’s code as ours', () => {
    expect(orange('workplace', 'equal')).toEqual(orange('workplace', 'own'));
  });

  it('decides a code that counts for reference by the reference column', () => {
    expect(orange('workplace', 'reference').cell).toBe('reference.orange.normal');
    const unmeasured = decide('workplace', stateOf('green', 'reference'), TEMPERATURES['not-measured']);
    expect(unmeasured.decision).toBe('admit');
  });

  it('never asks for a code, and shows no colour, where the original way applies', () => {
    const hospital = STATE_ROWS.flatMap((row) =>
      TEMPERATURE_COLUMNS.map((column) =>
        decide('hospital', stateOf(row, 'reference'), TEMPERATURES[column]),
      ),
    );
    const { cell: _first, ...expected } = decide('hospital', { kind: 'no-code' }, TEMPERATURES.normal);
    for (const { cell: _, ...entry } of hospital) {
      expect(entry).toEqual(expected);
      expect(entry.tone).toBe('haihe');
      expect(JSON.stringify(entry)).not.toMatch(/绿码|橙码|红码|"(green|orange|red)"/i);
    }
    expect(policies.venueTypes.filter((type) => !isScanned(type)).map((type) => type.id)).toEqual([
      'hospital',
      'medical-institution',
    ]);
  });
});

describe('decideEntry, tones', () => {
  it('shows green only for admission, and an orange or red field never for a code that was not read', () => {
    for (const policy of VENUE_POLICY_IDS) {
      for (const row of STATE_ROWS) {
        for (const column of TEMPERATURE_COLUMNS) {
          const entry = decide(VENUES[policy], stateOf(row), TEMPERATURES[column]);
          expect(entry.tone === 'green', entry.cell).toBe(entry.decision === 'admit');
          if (entry.tone === 'red') expect(row, entry.cell).toBe('red');
          if (column !== 'high' && entry.tone === 'orange') expect(row, entry.cell).toBe('orange');
        }
      }
    }
  });

  it('draws "cannot check" blank, with its own word, and never admits by it', () => {
    expect(decide('workplace', { kind: 'cannot-check' }, TEMPERATURES.normal)).toMatchObject({
      decision: 'original-way',
      tone: 'blank',
      word: { zh: '无法查验', en: 'Cannot check' },
    });
  });

  it('throws for a venue type that was never published', () => {
    expect(() => decide('casino', stateOf('green'), TEMPERATURES.normal)).toThrow(TypeError);
  });
});

describe('parseVenuePolicies', () => {
  const problemsOf = (change: (copy: typeof json) => void) => {
    const copy = structuredClone(json);
    change(copy);
    const result = parseVenuePolicies(copy);
    return result.ok ? [] : result.problems.map((problem) => `${problem.path}: ${problem.code}`);
  };

  it('takes the city’s file, with four hours for the age of a list where nothing else is said', () => {
    expect(policies.venueTypes.every((type) => type.statusListMaxAgeMinutes === 240)).toBe(true);
    expect(policies.venueTypes.map((type) => type.policy)).toEqual(
      expect.arrayContaining(['required', 'reference', 'original-way']),
    );
  });

  it('uses every wording somewhere', () => {
    const used = VENUE_POLICY_IDS.flatMap((policy) =>
      STATE_ROWS.flatMap((row) => TEMPERATURE_COLUMNS.map((column) => policies.cells[policy][row][column])),
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(policies.wordings)));
  });

  it('finds a missing cell, a wording that is not there, a language that is missing, a list too old', () => {
    const { red: _, ...withoutRed } = json.cells.required;
    expect(problemsOf((copy) => Object.assign(copy.cells, { required: withoutRed }))).toEqual([
      'cells.required.red: not-an-object',
      ...TEMPERATURE_COLUMNS.map((column) => `cells.required.red.${column}: not-allowed`),
    ]);
    expect(problemsOf((copy) => Object.assign(copy.cells.required, { red: 'shout' }))).toContain(
      'cells.required.red: not-allowed',
    );
    expect(problemsOf((copy) => Object.assign(copy.wordings['refuse-red'].found, { en: '' }))).toEqual([
      'wordings.refuse-red.found: language-missing',
    ]);
    const age = (minutes: number) =>
      problemsOf((copy) => Object.assign(copy.venueTypes[0] ?? {}, { statusListMaxAgeMinutes: minutes }));
    expect([age(1439), age(1440), age(1441)]).toEqual([
      [],
      [],
      ['venueTypes[0].statusListMaxAgeMinutes: not-an-integer'],
    ]);
  });

  it('takes how old a code may be from 30 s, which is usual, to 60 s, and nothing looser or stricter', () => {
    expect(policies.venueTypes.every((type) => type.proofMaxAgeSeconds === 30)).toBe(true);
    const age = (seconds: number) =>
      problemsOf((copy) => Object.assign(copy.venueTypes[0] ?? {}, { proofMaxAgeSeconds: seconds }));
    const refused = ['venueTypes[0].proofMaxAgeSeconds: not-an-integer'];
    expect([29, 30, 31, 59, 60, 61].map(age)).toEqual([refused, [], [], [], [], refused]);
  });
});
