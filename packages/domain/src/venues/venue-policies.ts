import type { Localised } from '../localised.ts';
import type { Decision, EntryAction, StateRow, TemperatureColumn, Tone } from './entry.ts';
import type { VenueBounds } from './venue-choice.ts';

/** The three kinds of venue policy: the code is needed, is for reference, or is never asked for. */
export type VenuePolicyId = 'required' | 'reference' | 'original-way';

/** All kinds of venue policy. */
export const VENUE_POLICY_IDS: readonly VenuePolicyId[] = ['required', 'reference', 'original-way'];

/** A type of venue, as a mall or a metro station. */
export type VenueType = {
  readonly id: string;
  readonly name: Localised;
  readonly policy: VenuePolicyId;
  /** Staff may state "normal" at a glance; where false, "stated normal" counts as not measured. */
  readonly stateNormal: boolean;
  /** Temperature is taken elsewhere on the premises: not measured here counts as normal. */
  readonly temperatureElsewhere: boolean;
  /** Oldest status list that still decides, in minutes; at most 1440. */
  readonly statusListMaxAgeMinutes: number;
  /** Oldest proof of a phone's code that still counts, in seconds, 30 to 60; no venue chooses its own. */
  readonly proofMaxAgeSeconds: number;
  /** How strict a venue of this type may be at most. */
  readonly bounds: VenueBounds;
};

/** The words of one or more cells. `found` may hold `{temperature}`, replaced by the phrase for it. */
export type CellWording = {
  readonly decision: Decision;
  readonly word: Localised;
  readonly tone: Tone;
  readonly found: Localised;
  readonly actions: readonly EntryAction[];
};

/** Phrases for temperatures; `measured` ones hold `{degrees}`. */
export type TemperaturePhrases = {
  readonly 'measured-normal': Localised;
  readonly 'measured-high': Localised;
  readonly 'stated-normal': Localised;
  readonly 'stated-high': Localised;
  readonly 'not-measured': Localised;
  /** Not measured here, where the venue takes temperature elsewhere. */
  readonly 'taken-elsewhere': Localised;
};

/** For every policy, row and column the id of its wording. */
export type CellTable = Readonly<
  Record<VenuePolicyId, Readonly<Record<StateRow, Readonly<Record<TemperatureColumn, string>>>>>
>;

/** What the city decides about venues: types, the decision table and its words. Checked on reading. */
export type VenuePolicies = {
  readonly policies: Readonly<Record<VenuePolicyId, { readonly name: Localised }>>;
  readonly venueTypes: readonly VenueType[];
  readonly temperatures: TemperaturePhrases;
  readonly wordings: { readonly [id: string]: CellWording };
  readonly cells: CellTable;
};
