import { describe, expect, it } from 'vitest';
import { lookReasonName } from '../audit/look-reasons.ts';
import { COLOURS } from '../colours/colour.ts';
import {
  isLookUpNote,
  LOOK_UP_NOTE_MAX,
  LOOK_UP_REASON_NAMES,
  LOOK_UP_REASONS,
  lookReasonOfLookUp,
} from '../index.ts';
import { STATUS_VALUES, statusValueOf } from '../passes/status-value.ts';
import { LOOK_UP_STATES, lookUpStateOf, passStateOfLookUp } from './look-up-state.ts';

const applied = { applied: true, colour: 'green', declarationLapsed: false } as const;

describe('R18 what a look-up by document answers', () => {
  it('is what the status list says of a phone in good order, whatever the colour and the declaration', () => {
    for (const colour of COLOURS) {
      for (const declarationLapsed of [false, true]) {
        const value = statusValueOf({
          ...{ deviceLost: false, familyEnded: false, accountClosed: false, identityDisputeUpheld: false },
          ...{ colour, declarationLapsed },
        });
        const state = lookUpStateOf({ applied: true, colour, declarationLapsed });
        const listed = state === 'withdrawn' ? STATUS_VALUES.withdrawn : STATUS_VALUES[state as 'green'];
        expect([colour, declarationLapsed, listed]).toEqual([colour, declarationLapsed, value]);
      }
    }
  });

  it('is the same for nobody and for who never applied and is green', () => {
    expect(lookUpStateOf(null)).toBe('no-code');
    expect(lookUpStateOf({ ...applied, applied: false })).toBe('no-code');
    expect(lookUpStateOf({ ...applied, applied: false, declarationLapsed: true })).toBe('no-code');
  });

  it('lets nobody who is orange or red in because they never applied', () => {
    expect(lookUpStateOf({ ...applied, applied: false, colour: 'orange' })).toBe('orange');
    expect(lookUpStateOf({ ...applied, applied: false, colour: 'red' })).toBe('red');
  });

  it('hides no red behind a lapsed declaration', () => {
    expect(lookUpStateOf({ ...applied, declarationLapsed: true })).toBe('withdrawn');
    expect(lookUpStateOf({ ...applied, colour: 'red', declarationLapsed: true })).toBe('red');
  });

  it('is a row of the decision table', () => {
    expect(LOOK_UP_STATES.map(passStateOfLookUp)).toEqual([
      ...COLOURS.map((colour) => ({ kind: 'colour', colour, recognised: 'own' })),
      { kind: 'withdrawn' },
      { kind: 'no-code' },
    ]);
  });
});

describe('the reason of a look-up', () => {
  it('has a name in both languages, also for the person who reads it', () => {
    for (const reason of LOOK_UP_REASONS) {
      const { zh, en } = LOOK_UP_REASON_NAMES[reason];
      expect([zh, en].every((name) => name !== '')).toBe(true);
      const told = lookReasonName(lookReasonOfLookUp(reason));
      expect(told.zh).toContain(zh);
      expect(told.en).not.toBe(lookReasonOfLookUp(reason));
    }
  });

  it.each([
    ['no-phone', '', true],
    ['no-phone', '忘在家里', false],
    ['other', '', false],
    ['other', '  ', false],
    ['other', '手机在修', true],
    ['other', '修'.repeat(LOOK_UP_NOTE_MAX - 1), true],
    ['other', '修'.repeat(LOOK_UP_NOTE_MAX), true],
    ['other', '修'.repeat(LOOK_UP_NOTE_MAX + 1), false],
    ['other', '房间 12345', true],
    ['other', '电话 138 0000 0001', false],
    ['other', '１３８０００', false],
  ] as const)('%s with “%s” beside it fits: %s', (reason, note, fits) => {
    expect(isLookUpNote(reason, note)).toBe(fits);
  });
});
