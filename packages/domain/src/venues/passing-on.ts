import type { Colour } from '../colours/colour.ts';
import { DAY_MS, type InstantMs } from '../time/day-number.ts';
import type { Decision } from './entry.ts';
import { FEVER_TENTHS } from './temperature.ts';

/** Why a check is passed on to the community where the person lives. */
export const PASSED_KINDS = ['red', 'fever'] as const;
export type PassedKind = (typeof PASSED_KINDS)[number];

/** What a check says, as far as passing on goes. */
export type PassableCheck = {
  readonly at: InstantMs;
  readonly decision: Decision | string;
  /** What the gate found: `ok`, or a state without a colour. */
  readonly outcome: string;
  /** Whether the person was looked up by the document in the guard's hand, and no code was scanned. */
  readonly isLookedUp: boolean;
  readonly temperatureTenths: number | null;
  readonly temperatureHow: string;
};

/** A check that reaches us later than this after it was made is passed to nobody: there is nothing to act on. */
export const PASSED_ON_WITHIN_MS = DAY_MS;

/** Whether a check may be passed on at all, before anything is asked about the person. */
export const mayPassOn = (check: PassableCheck, now: InstantMs): boolean =>
  now - check.at <= PASSED_ON_WITHIN_MS && isThere(check) && (check.decision === 'refuse' || isFever(check));

/**
 * Why this check is passed on; for nothing where a code was not shown live (a screenshot, a code scanned before, one that
 * is not valid): whoever carried it need not be its holder. Red: the gate refused, and the person's own record was red at
 * that instant: a gate's word alone passes nobody on. Fever: the gate read or stated 37.3 °C or more, whatever the colour.
 */
export function passedKinds(check: PassableCheck, colour: Colour): PassedKind[] {
  if (!isThere(check)) return [];
  return [
    ...(check.decision === 'refuse' && colour === 'red' ? (['red'] as const) : []),
    ...(isFever(check) ? (['fever'] as const) : []),
  ];
}

/** Outcomes of a code whose proof was good. A withdrawn one may be a phone that was lost. */
const SHOWN_LIVE: ReadonlySet<string> = new Set(['ok', 'cannot-check']);

const isThere = ({ outcome, isLookedUp }: PassableCheck): boolean => isLookedUp || SHOWN_LIVE.has(outcome);

const isFever = ({ temperatureTenths, temperatureHow }: PassableCheck): boolean =>
  temperatureHow === 'stated-high' ||
  (temperatureHow === 'measured' && temperatureTenths !== null && temperatureTenths >= FEVER_TENTHS);

/** How far the community has come with somebody who was passed on. */
export const PASSED_STATES = ['waiting', 'seen', 'contacted'] as const;
export type PassedState = (typeof PASSED_STATES)[number];
