import type { Decision, EntryDecision, Tone } from '@healthcode/domain';
import type { PassVerdict } from '@healthcode/pass';
import { describe, expect, it } from 'vitest';
import { type CurrentCheck, holderOf, recordOf, signalOf } from '../check/current-check.ts';
import { buttonsFor } from './decision-buttons.ts';
import { leavesByItself, signOf } from './decision-look.ts';

const entry = (decision: Decision, tone: Tone): EntryDecision => ({
  decision,
  tone,
  cell: '',
  word: { zh: '', en: '' },
  found: { zh: '', en: '' },
  actions: [],
});
const verdict = (more: Partial<PassVerdict> = {}): PassVerdict => ({
  outcome: 'ok',
  reasons: [],
  documentMustBeSeen: false,
  iss: 'CN-TJ',
  passDay: 20_780,
  status: { list: 'c', idx: 7 },
  ...more,
});
const check = (decision: Decision, tone: Tone, more: Partial<CurrentCheck> = {}): CurrentCheck => ({
  checkId: 'id',
  at: 5,
  state: { kind: 'colour', colour: 'green', recognised: 'own' },
  verdict: verdict(),
  temperature: { kind: 'stated-normal' },
  entry: entry(decision, tone),
  direction: null,
  notHolder: false,
  ...more,
});

describe('the decision screen', () => {
  it('has its own sign for each decision', () => {
    const signs = (
      [
        ['admit', 'green'],
        ['refuse', 'red'],
        ['refuse', 'orange'],
        ['refer', 'orange'],
        ['measure-first', 'haihe'],
        ['original-way', 'haihe'],
        ['show-again', 'blank'],
        ['not-accepted', 'blank'],
      ] as const
    ).map(([decision, tone]) => signOf({ decision, tone }));
    expect(signs).toEqual([
      'green',
      'red',
      'red',
      'orange',
      'measure',
      'original-way',
      'show-again',
      'not-accepted',
    ]);
    expect(signOf({ decision: 'original-way', tone: 'blank' })).toBe('cannot-check');
  });

  it('leaves by itself only after admitting a phone, and not where it should stay', () => {
    expect(leavesByItself(check('admit', 'green'), false)).toBe(true);
    expect(leavesByItself(check('admit', 'green'), true)).toBe(false);
    expect(
      leavesByItself(check('admit', 'green', { verdict: verdict({ documentMustBeSeen: true }) }), false),
    ).toBe(false);
    for (const decision of [
      'refuse',
      'refer',
      'measure-first',
      'original-way',
      'show-again',
      'not-accepted',
    ] as const) {
      expect(leavesByItself(check(decision, 'blank'), false)).toBe(false);
    }
  });

  it('has its way on in one place, whatever else there is to do', () => {
    const cannotCheck = { state: { kind: 'cannot-check' } } as const;
    const plans = [
      buttonsFor(check('admit', 'green'), true),
      buttonsFor(check('refuse', 'red'), true),
      buttonsFor(check('refuse', 'red'), false),
      buttonsFor(check('refer', 'orange'), true),
      buttonsFor(check('measure-first', 'haihe'), true),
      buttonsFor(check('original-way', 'haihe'), true),
      buttonsFor(check('original-way', 'blank', cannotCheck), true),
      buttonsFor(check('not-accepted', 'blank'), true),
    ];
    expect(plans.map(({ on }) => on)).toEqual(plans.map(() => 'next'));
    for (const { on, main, others } of plans) {
      expect(others).not.toContain(on);
      expect([on, ...others]).toContain(main);
    }
    expect(buttonsFor(check('show-again', 'blank'), true).on).toBe('scan-again');
  });

  it('lets who held up something else by mistake be scanned again', () => {
    const menu = check('not-accepted', 'blank', { state: { kind: 'not-a-pass' } });
    expect(buttonsFor(menu, true)).toMatchObject({ on: 'next', others: ['scan-again', 'original-way'] });
    const forged = check('not-accepted', 'blank', { state: { kind: 'forged' } });
    expect(buttonsFor(forged, true).others).toEqual(['original-way']);
  });

  it('makes the call stand out where there is a number, and else the way on', () => {
    expect(buttonsFor(check('refuse', 'red'), true)).toMatchObject({ main: 'call', on: 'next' });
    expect(buttonsFor(check('refuse', 'red'), false).main).toBe('next');
  });

  it('knocks when it cannot check, and has a note of its own for the original way', () => {
    const cannot = { state: { kind: 'cannot-check' } } as const;
    expect(signalOf(check('original-way', 'blank', cannot))).toBe('cannot-check');
    expect(signalOf(check('original-way', 'haihe', { state: { kind: 'withdrawn' } }))).toBe('original-way');
    expect(signalOf(check('refer', 'orange', cannot))).toBe('refer');
  });
});

describe('somebody who was looked up', () => {
  const lookUp = {
    lookUpId: 'l',
    maskedName: '张*三',
    hint: { type: 'resident-id', lastTwo: '27' },
  } as const;
  const looked = (decision: Decision, tone: Tone, more: Partial<CurrentCheck> = {}) =>
    check(decision, tone, { verdict: null, lookUp, ...more });

  it('is decided like a scan, and the guard compares name and document before going on', () => {
    const admitted = looked('admit', 'green');
    expect(leavesByItself(admitted, false)).toBe(false);
    expect(holderOf(admitted)).toEqual({ maskedName: '张*三', hint: lookUp.hint });
    expect(buttonsFor(admitted, false).others).toContain('not-holder');
  });

  it('is recorded with the look-up and the outcome of a scan, never with a name or a document', () => {
    const outcomes = (
      [
        { kind: 'colour', colour: 'red', recognised: 'own' },
        { kind: 'withdrawn' },
        { kind: 'no-code' },
      ] as const
    ).map((state) => recordOf(looked('refuse', 'red', { state }), 'v').outcome);
    expect(outcomes).toEqual(['ok', 'withdrawn', 'no-code']);
    const record = recordOf(looked('admit', 'green'), 'v');
    expect(record).toMatchObject({ lookUpId: 'l', list: null, idx: null, iss: null, passDay: null });
    expect(JSON.stringify(record)).not.toMatch(/张|27|resident/);
  });

  it('leaves no trace where the document was somebody else’s', () => {
    const other = looked('original-way', 'haihe', { notHolder: true, state: { kind: 'no-code' } });
    expect(recordOf(other, 'v')).not.toHaveProperty('lookUpId');
    expect(recordOf(other, 'v').outcome).toBe('no-code');
    expect(holderOf(other)).toBeNull();
  });

  it('has no name where none was ever verified, and nobody to be taken for another', () => {
    const nameless = looked('refuse', 'red', { lookUp: { ...lookUp, maskedName: null } });
    expect(holderOf(nameless)).toBeNull();
    expect(buttonsFor(nameless, false).others).not.toContain('not-holder');
  });
});

describe('the record of a check', () => {
  it('names the pass whole', () => {
    expect(recordOf(check('admit', 'green'), 'v')).toEqual({
      checkId: 'id',
      venueId: 'v',
      at: 5,
      list: 'c',
      idx: 7,
      iss: 'CN-TJ',
      passDay: 20_780,
      step: null,
      outcome: 'ok',
      decision: 'admit',
      temperatureTenths: null,
      temperatureHow: 'stated-normal',
    });
  });

  it('says which way the person went where the gate tells the ways apart', () => {
    for (const direction of ['in', 'out'] as const)
      expect(recordOf(check('admit', 'green', { direction }), 'v').direction).toBe(direction);
    expect(recordOf(check('admit', 'green'), 'v')).not.toHaveProperty('direction');
  });

  it('names no pass at all when part of it is unknown', () => {
    const { status: _, ...unknown } = verdict({ outcome: 'unknown-issuer' });
    const record = recordOf(check('not-accepted', 'blank', { verdict: unknown }), 'v');
    expect(record).toMatchObject({
      list: null,
      idx: null,
      iss: null,
      passDay: null,
      outcome: 'unknown-issuer',
    });
  });

  it('leaves no trace of a holder who was not here, nor of a person without a code', () => {
    for (const more of [{ notHolder: true }, { verdict: null }]) {
      const record = recordOf(check('original-way', 'haihe', more), 'v');
      expect(record).toMatchObject({ list: null, idx: null, iss: null, passDay: null, outcome: 'no-code' });
    }
  });

  it('keeps a measured figure, and never a name', () => {
    const holder = {
      kind: 'phone',
      maskedName: '张*三',
      hint: { documentType: 'resident-id', lastTwo: '27' },
    } as const;
    const record = recordOf(
      check('admit', 'green', {
        temperature: { kind: 'measured', tenths: 364 },
        verdict: verdict({ holder }),
      }),
      'v',
    );
    expect(record).toMatchObject({ temperatureTenths: 364, temperatureHow: 'measured' });
    expect(JSON.stringify(record)).not.toContain('张');
  });
});
