import type { Colour } from '../colours/colour.ts';
import type { Localised } from '../localised.ts';

/** The seven things a gate may decide. */
export type Decision =
  | 'admit'
  | 'refuse'
  | 'refer'
  | 'measure-first'
  | 'original-way'
  | 'show-again'
  | 'not-accepted';

/** All decisions. */
export const DECISIONS: readonly Decision[] = [
  'admit',
  'refuse',
  'refer',
  'measure-first',
  'original-way',
  'show-again',
  'not-accepted',
];

/** How far a region's codes count here: ours, as ours, or in the reference column only. */
export type Recognition = 'own' | 'equal' | 'reference';

/** What a scan found that is not a colour. */
export type ColourlessState =
  | 'withdrawn'
  | 'no-code'
  | 'cannot-check'
  | 'expired'
  | 'not-yet-valid'
  | 'stale'
  | 'already-scanned'
  | 'forged'
  | 'unknown-issuer'
  | 'not-a-pass';

/** What a scan, or its absence, found about the person at the gate. */
export type PassState =
  | { readonly kind: 'colour'; readonly colour: Colour; readonly recognised: Recognition }
  | { readonly kind: ColourlessState };

/** Rows of the decision table. */
export type StateRow = Colour | ColourlessState;

/** All rows of the decision table. */
export const STATE_ROWS: readonly StateRow[] = [
  'green',
  'orange',
  'red',
  'withdrawn',
  'no-code',
  'cannot-check',
  'expired',
  'not-yet-valid',
  'stale',
  'already-scanned',
  'forged',
  'unknown-issuer',
  'not-a-pass',
];

/** A temperature as the gate knows it: read off a thermometer, stated by staff, or not at all. */
export type Temperature =
  | { readonly kind: 'measured'; readonly tenths: number }
  | { readonly kind: 'stated-normal' }
  | { readonly kind: 'stated-high' }
  | { readonly kind: 'not-measured' };

/** Columns of the decision table. */
export type TemperatureColumn = 'normal' | 'high' | 'not-measured';

/** All temperature columns. */
export const TEMPERATURE_COLUMNS: readonly TemperatureColumn[] = ['normal', 'high', 'not-measured'];

/** The field that a decision is drawn on. Orange and red are for status; haihe and blank are not. */
export type Tone = 'green' | 'orange' | 'red' | 'blank' | 'haihe';

/** All tones. */
export const TONES: readonly Tone[] = ['green', 'orange', 'red', 'blank', 'haihe'];

/** One thing for staff to do. */
export type EntryAction = { readonly title: Localised; readonly detail?: Localised };

/** What the gate shows: one word, what was found, what to do. */
export type EntryDecision = {
  readonly decision: Decision;
  /** The cell of the table, as `required.green.normal`. */
  readonly cell: string;
  readonly found: Localised;
  readonly actions: readonly EntryAction[];
  readonly word: Localised;
  readonly tone: Tone;
};
