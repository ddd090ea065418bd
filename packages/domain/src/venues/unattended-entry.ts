import { decideEntry, type EntryInput, isScanned } from './decide-entry.ts';
import type { Decision, EntryDecision, Temperature } from './entry.ts';
import { FEVER_TENTHS } from './temperature.ts';
import type { VenuePolicies, VenueType } from './venue-policies.ts';

/** What a gate without staff knows when it decides. */
export type UnattendedInput = EntryInput & {
  /** A paper pass: it is good only together with the identity document, which nobody here can look at. */
  readonly documentMustBeSeen: boolean;
};

/**
 * What a gate decides when nobody stands at it: by the same table as `decideEntry`, but
 *
 * - nobody is there to state a temperature, so "stated normal" counts as not measured ("stated high" still counts);
 * - nobody compares a paper pass with the document, so where it would admit, its bearer goes the original way.
 */
export function decideUnattended({ documentMustBeSeen, ...input }: UnattendedInput): EntryDecision {
  const temperature: Temperature =
    input.temperature.kind === 'stated-normal' ? { kind: 'not-measured' } : input.temperature;
  const entry = decideEntry({ ...input, temperature });
  if (entry.decision !== 'admit' || !documentMustBeSeen) return entry;
  return decideEntry({ ...input, temperature, state: { kind: 'no-code' } });
}

/** What somebody at a gate without staff is told. Bystanders see the same for all but `go-ahead`. */
export type PublicAnswer =
  | 'go-ahead'
  | 'staffed-lane'
  | 'measured-by-staff'
  | 'measure-here'
  | 'open-live-code';

/**
 * The decision as the public may see it: never whether somebody was refused, referred, not accepted or could not be
 * checked. Only what the person can do at once is told apart: take the temperature, or open the live code.
 */
export function publicAnswer(decision: Decision, hasThermometer: boolean): PublicAnswer {
  switch (decision) {
    case 'admit':
      return 'go-ahead';
    case 'measure-first':
      return hasThermometer ? 'measure-here' : 'measured-by-staff';
    case 'show-again':
      return 'open-live-code';
    default:
      return 'staffed-lane';
  }
}

/** How long an answer stays when nobody else comes, in milliseconds. Measuring takes a person some seconds. */
export const PUBLIC_ANSWER_MS: Readonly<Record<PublicAnswer, number>> = {
  'go-ahead': 1_000,
  'staffed-lane': 3_000,
  'measured-by-staff': 3_000,
  'measure-here': 8_000,
  'open-live-code': 3_000,
};

/** Every answer stays so long at least, also when the next code is seen: an answer that nobody saw is none. */
export const PUBLIC_ANSWER_LEAST_MS = 600;

/**
 * Whether a gate without staff could admit anybody at such a venue at all: somebody with a green code and, where a
 * thermometer is joined to the gate, a normal temperature.
 */
export function canAdmitUnattended(
  policies: VenuePolicies,
  venueType: VenueType,
  hasThermometer: boolean,
): boolean {
  if (!isScanned(venueType)) return false;
  const temperature: Temperature = hasThermometer
    ? { kind: 'measured', tenths: FEVER_TENTHS - 1 }
    : { kind: 'not-measured' };
  const state = { kind: 'colour', colour: 'green', recognised: 'own' } as const;
  return (
    decideUnattended({ policies, venueType, state, temperature, documentMustBeSeen: false }).decision ===
    'admit'
  );
}
