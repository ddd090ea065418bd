import type { Localised } from '../localised.ts';
import type { EntryDecision, PassState, StateRow, Temperature, TemperatureColumn } from './entry.ts';
import { FEVER_TENTHS, formatTemperature } from './temperature.ts';
import type { TemperaturePhrases, VenuePolicies, VenuePolicyId, VenueType } from './venue-policies.ts';

/** What a gate knows when it decides. */
export type EntryInput = {
  readonly policies: VenuePolicies;
  /** Id of a venue type in `policies`, or the type itself as this venue chose it (`venueTypeAt`). */
  readonly venueType: string | VenueType;
  readonly state: PassState;
  readonly temperature: Temperature;
};

/**
 * What the gate does, by the table of gate-decisions: the venue's policy, the state of the code, the
 * temperature.
 *
 * - A code recognised for reference is decided by the reference column, except where codes are never asked for.
 * - 37.3 °C exactly is high.
 * - "Stated normal" counts only where the venue's type allows it; else it is not measured.
 * - Not measured counts as normal where temperature is taken elsewhere on the premises.
 * - In the original way no state is looked at: the answer is the same for all, and shows no colour.
 *
 * Throws a TypeError for a venue type that the policies do not have: they are published together.
 */
export function decideEntry(input: EntryInput): EntryDecision {
  const venueType =
    typeof input.venueType === 'string' ? findVenueType(input.policies, input.venueType) : input.venueType;
  if (venueType === null) throw new TypeError('The venue type is not among the policies.');
  const policy = policyFor(venueType, input.state);
  const row: StateRow = input.state.kind === 'colour' ? input.state.colour : input.state.kind;
  const column = temperatureColumn(venueType, input.temperature);
  const wording = input.policies.wordings[input.policies.cells[policy][row][column]];
  if (wording === undefined) throw new TypeError('The policies were not read by parseVenuePolicies.');
  const phrase = temperaturePhrase(input.policies.temperatures, input.temperature, column);
  return {
    decision: wording.decision,
    cell: `${policy}.${row}.${column}`,
    found: {
      zh: wording.found.zh.replace('{temperature}', phrase.zh),
      en: wording.found.en.replace('{temperature}', phrase.en),
    },
    actions: wording.actions,
    word: wording.word,
    tone: wording.tone,
  };
}

/** The venue type of this id, or null. */
export function findVenueType(policies: VenuePolicies, id: string): VenueType | null {
  return policies.venueTypes.find((venueType) => venueType.id === id) ?? null;
}

/** Whether codes are scanned at such venues at all; where not, the gate says so and offers no camera. */
export function isScanned(venueType: VenueType): boolean {
  return venueType.policy !== 'original-way';
}

function policyFor(venueType: VenueType, state: PassState): VenuePolicyId {
  const forReference = state.kind === 'colour' && state.recognised === 'reference';
  return venueType.policy === 'required' && forReference ? 'reference' : venueType.policy;
}

function temperatureColumn(venueType: VenueType, temperature: Temperature): TemperatureColumn {
  switch (temperature.kind) {
    case 'measured':
      return temperature.tenths >= FEVER_TENTHS ? 'high' : 'normal';
    case 'stated-high':
      return 'high';
    case 'stated-normal':
      return venueType.stateNormal || venueType.temperatureElsewhere ? 'normal' : 'not-measured';
    case 'not-measured':
      return venueType.temperatureElsewhere ? 'normal' : 'not-measured';
  }
}

function temperaturePhrase(
  phrases: TemperaturePhrases,
  temperature: Temperature,
  column: TemperatureColumn,
): Localised {
  if (temperature.kind === 'measured') {
    const phrase = column === 'high' ? phrases['measured-high'] : phrases['measured-normal'];
    const degrees = formatTemperature(temperature.tenths);
    return { zh: phrase.zh.replace('{degrees}', degrees), en: phrase.en.replace('{degrees}', degrees) };
  }
  if (column === 'not-measured') return phrases['not-measured'];
  return temperature.kind === 'not-measured' ? phrases['taken-elsewhere'] : phrases[temperature.kind];
}
