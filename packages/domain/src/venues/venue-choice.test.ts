import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json from '../../../../policy/tianjin/venues.json' with { type: 'json' };
import { decideEntry } from './decide-entry.ts';
import { describeVenueType } from './describe-venue-type.ts';
import { type PassState, STATE_ROWS, type Temperature } from './entry.ts';
import { parseVenuePolicies } from './parse-venue-policies.ts';
import { isWithinBounds, type VenueChoice, venueOptions, venueTypeAt } from './venue-choice.ts';

const parsed = parseVenuePolicies(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const policies = parsed.value;
const typeOf = (id: string) => policies.venueTypes.find((type) => type.id === id)!;

const types = fc.constantFrom(...policies.venueTypes);
/** Whatever a database or an older version might hold, also what no bound allows. */
const choices: fc.Arbitrary<VenueChoice> = fc.record(
  {
    temperature: fc.constantFrom('measured' as const, 'none' as 'measured'),
    policy: fc.constantFrom('required' as const, 'original-way' as 'required'),
    statusListMaxAgeMinutes: fc.oneof(fc.integer({ min: -10, max: 3000 }), fc.double()),
  },
  { requiredKeys: [] },
);
const states = fc.constantFrom(
  ...STATE_ROWS.flatMap((row): PassState[] =>
    row === 'green' || row === 'orange' || row === 'red'
      ? (['own', 'reference'] as const).map((recognised) => ({ kind: 'colour', colour: row, recognised }))
      : [{ kind: row }],
  ),
);
const temperatures = fc.constantFrom<Temperature>(
  { kind: 'measured', tenths: 364 },
  { kind: 'measured', tenths: 373 },
  { kind: 'stated-normal' },
  { kind: 'stated-high' },
  { kind: 'not-measured' },
);

describe('a venue stricter than its type', () => {
  it('admits nobody whom the city’s type would not, whatever was chosen', () => {
    fc.assert(
      fc.property(types, choices, states, temperatures, (type, choice, state, temperature) => {
        const at = (venueType: typeof type) =>
          decideEntry({ policies, venueType, state, temperature }).decision;
        const effective = venueTypeAt(policies, { type: type.id, choice })!;
        if (at(effective) === 'admit') expect(at(type)).toBe('admit');
      }),
    );
  });

  it('is never weaker in a single point, and never beyond the bounds', () => {
    fc.assert(
      fc.property(types, choices, (type, choice) => {
        const effective = venueTypeAt(policies, { type: type.id, choice })!;
        expect(Number(effective.stateNormal)).toBeLessThanOrEqual(Number(type.stateNormal));
        expect(Number(effective.temperatureElsewhere)).toBeLessThanOrEqual(Number(type.temperatureElsewhere));
        expect(effective.statusListMaxAgeMinutes).toBeLessThanOrEqual(type.statusListMaxAgeMinutes);
        const youngest = type.bounds.statusListMaxAgeMinutes ?? type.statusListMaxAgeMinutes;
        expect(effective.statusListMaxAgeMinutes).toBeGreaterThanOrEqual(youngest);
        expect(effective.proofMaxAgeSeconds).toBe(type.proofMaxAgeSeconds);
        const changed = effective.policy !== type.policy;
        if (changed)
          expect([type.policy, effective.policy, type.bounds.policy]).toEqual([
            'reference',
            'required',
            'required',
          ]);
      }),
    );
  });

  it('may ask for a thermometer, for the code, and for a fresher list where the bounds say so', () => {
    const mall: VenueChoice = { temperature: 'measured', policy: 'required', statusListMaxAgeMinutes: 60 };
    expect(isWithinBounds(typeOf('mall'), mall)).toBe(true);
    expect(venueTypeAt(policies, { type: 'mall', choice: mall })).toMatchObject({
      policy: 'required',
      stateNormal: false,
      statusListMaxAgeMinutes: 60,
    });
    expect(isWithinBounds(typeOf('bank'), { policy: 'required' })).toBe(false);
    expect(isWithinBounds(typeOf('workplace'), { temperature: 'measured' })).toBe(false);
    expect(venueOptions(typeOf('hospital'))).toEqual({
      temperature: false,
      policy: false,
      statusListMaxAgeMinutes: null,
    });
  });

  it('takes an age from the bound on, and not below it nor above the type’s own', () => {
    const within = (age: number) => isWithinBounds(typeOf('mall'), { statusListMaxAgeMinutes: age });
    expect([59, 60, 61].map(within)).toEqual([false, true, true]);
    expect([239, 240, 241].map(within)).toEqual([true, true, false]);
  });

  it('is nothing where the type was never published', () => {
    expect(venueTypeAt(policies, { type: 'casino' })).toBeNull();
  });

  it('says at the door what its gates do', () => {
    const zh = (choice: VenueChoice) =>
      describeVenueType(venueTypeAt(policies, { type: 'mall', choice })!).map(({ text }) => text.zh);
    expect(zh({})[0]).toContain('供参考');
    expect(zh({ policy: 'required', temperature: 'measured' })).toEqual([
      expect.stringContaining('绿码、体温正常，就能进'),
      expect.stringContaining('要测体温'),
      expect.stringContaining('没有手机也能进'),
    ]);
    expect(describeVenueType(typeOf('hospital'))).toHaveLength(1);
  });
});

describe('bounds in the city’s file', () => {
  const problemsOf = (bounds: unknown) => {
    const copy = structuredClone(json);
    Object.assign(copy.venueTypes[0] ?? {}, { bounds });
    const result = parseVenuePolicies(copy);
    return result.ok ? [] : result.problems.map(({ path, code }) => `${path}: ${code}`);
  };

  it('may be left out, and name nothing that would be weaker or unknown', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ policy: 'reference' })).toEqual(['venueTypes[0].bounds.policy: not-allowed']);
    expect(problemsOf({ temperature: 'stated' })).toEqual(['venueTypes[0].bounds.temperature: not-allowed']);
    expect(problemsOf({ colour: 'green' })).toEqual(['venueTypes[0].bounds.colour: unknown-field']);
    const age = (minutes: number) => problemsOf({ statusListMaxAgeMinutes: minutes }).length;
    expect([age(14), age(15), age(16)]).toEqual([1, 0, 0]);
  });
});
