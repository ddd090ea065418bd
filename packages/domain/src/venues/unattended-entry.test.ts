import { describe, expect, it } from 'vitest';
import json from '../../../../policy/tianjin/venues.json' with { type: 'json' };
import { DECISIONS, type PassState, STATE_ROWS, type Temperature } from './entry.ts';
import { parseVenuePolicies } from './parse-venue-policies.ts';
import { canAdmitUnattended, decideUnattended, publicAnswer } from './unattended-entry.ts';

const parsed = parseVenuePolicies(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const policies = parsed.value;
const green: PassState = { kind: 'colour', colour: 'green', recognised: 'own' };
const decide = (
  venueType: string,
  temperature: Temperature,
  documentMustBeSeen = false,
  state: PassState = green,
) => decideUnattended({ policies, venueType, state, temperature, documentMustBeSeen }).decision;

describe('a gate without staff', () => {
  it('admits green where temperature is taken elsewhere, and nobody else of any colour', () => {
    expect(decide('metro', { kind: 'not-measured' })).toBe('admit');
    for (const colour of ['orange', 'red'] as const) {
      const state: PassState = { kind: 'colour', colour, recognised: 'own' };
      expect(decide('metro', { kind: 'not-measured' }, false, state)).toBe('refuse');
    }
  });

  it('takes nobody’s word for a normal temperature, but keeps what was stated to be high', () => {
    expect(decide('residential-community', { kind: 'stated-normal' })).toBe('measure-first');
    expect(decide('residential-community', { kind: 'stated-high' })).toBe('refer');
  });

  it('goes by the figure of its thermometer: 37.2, 37.3, 37.4 °C', () => {
    const at = (tenths: number) => decide('workplace', { kind: 'measured', tenths });
    expect([372, 373, 374].map(at)).toEqual(['admit', 'refer', 'refer']);
    expect(decide('metro', { kind: 'measured', tenths: 373 })).toBe('refer');
  });

  it('sends a paper code, which nobody can compare with the document, the original way', () => {
    expect(decide('metro', { kind: 'not-measured' }, true)).toBe('original-way');
    expect(decide('metro', { kind: 'not-measured' }, false)).toBe('admit');
  });

  it('never admits anybody whom a gate with staff would not', () => {
    for (const type of policies.venueTypes) {
      for (const row of STATE_ROWS) {
        const isColour = row === 'green' || row === 'orange' || row === 'red';
        const state: PassState = isColour
          ? { kind: 'colour', colour: row, recognised: 'own' }
          : { kind: row };
        if (row !== 'green') expect(decide(type.id, { kind: 'not-measured' }, true, state)).not.toBe('admit');
      }
    }
  });

  it('shows the public the same for every decision but to go ahead, to measure and to open the live code', () => {
    const answers = DECISIONS.map((decision) => [decision, publicAnswer(decision, false)]);
    expect(Object.fromEntries(answers)).toEqual({
      admit: 'go-ahead',
      refuse: 'staffed-lane',
      refer: 'staffed-lane',
      'measure-first': 'measured-by-staff',
      'original-way': 'staffed-lane',
      'show-again': 'open-live-code',
      'not-accepted': 'staffed-lane',
    });
    expect(publicAnswer('measure-first', true)).toBe('measure-here');
  });

  it('is offered only where it could admit somebody', () => {
    const able = (thermometer: boolean) =>
      policies.venueTypes
        .filter((type) => type.policy !== 'reference' && canAdmitUnattended(policies, type, thermometer))
        .map(({ id }) => id);
    expect(able(false)).toEqual(['metro']);
    expect(able(true)).toEqual([
      'residential-community',
      'workplace',
      'restaurant',
      'farmers-market',
      'railway-station',
      'airport',
      'bus',
      'metro',
    ]);
  });
});
