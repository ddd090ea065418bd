import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideEntry } from './decide-entry.ts';
import { guideToEntry } from './entry-guide.ts';
import { parseVenuePolicies } from './parse-venue-policies.ts';

const file = new URL('../../../../policy/tianjin/venues.json', import.meta.url);
const { $comment: _, ...json } = JSON.parse(readFileSync(file, 'utf8'));
const parsed = parseVenuePolicies(json);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const policies = parsed.value;
const guide = guideToEntry(policies);

describe('the guide to where a code counts', () => {
  it('names every type of venue once, under its policy', () => {
    const named = guide.flatMap(({ policy, places }) => places.map(({ id }) => [id, policy]));
    expect(new Map(named as [string, string][])).toEqual(
      new Map(policies.venueTypes.map(({ id, policy }) => [id, policy])),
    );
    expect(named).toHaveLength(policies.venueTypes.length);
  });

  it('says what a gate decides there at normal temperature', () => {
    for (const { places, answers } of guide) {
      for (const { id } of places) {
        for (const { state, decision, word } of answers) {
          const entry = decideEntry({
            policies,
            venueType: id,
            state:
              state === 'no-code' ? { kind: state } : { kind: 'colour', colour: state, recognised: 'own' },
            temperature: { kind: 'measured', tenths: 365 },
          });
          expect({ decision: entry.decision, word: entry.word }, `${id} ${state}`).toEqual({
            decision,
            word,
          });
        }
      }
    }
  });

  it('leaves a policy out that no place has', () => {
    const withoutHospitals = policies.venueTypes.filter(({ policy }) => policy !== 'original-way');
    const kinds = guideToEntry({ ...policies, venueTypes: withoutHospitals }).map(({ policy }) => policy);
    expect(kinds).toEqual(['required', 'reference']);
  });
});
