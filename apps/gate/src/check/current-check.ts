import type { CheckRecord } from '@healthcode/contracts/client';
import {
  type Direction,
  type DocumentHint,
  decideEntry,
  decideUnattended,
  type EntryDecision,
  type PassState,
  type Temperature,
} from '@healthcode/domain';
import type { PassVerdict } from '@healthcode/pass';
import type { Post } from '../session/session.ts';
import type { Signal } from '../signals/signals.ts';

/** A look-up by document in place of a scan. The number is not in it. */
export interface LookUpOfCheck {
  readonly lookUpId: string;
  /** Null: no name was ever verified. */
  readonly maskedName: string | null;
  readonly hint: DocumentHint;
}

/** The one check on the screen. Gone from memory, with the masked name in it, as soon as the next one comes. */
export interface CurrentCheck {
  readonly checkId: string;
  /** City time of the scan, UTC milliseconds. */
  readonly at: number;
  readonly state: PassState;
  /** Null when no code was scanned. */
  readonly verdict: PassVerdict | null;
  /** Where the person was looked up by their document instead. */
  readonly lookUp?: LookUpOfCheck | null;
  readonly temperature: Temperature;
  /** Which way they go; null where this gate does not tell the ways apart. */
  readonly direction: Direction | null;
  readonly entry: EntryDecision;
  /** Staff said that the bearer is not the holder: the code says nothing about this person. */
  readonly notHolder: boolean;
}

/** What the city's table says here, with somebody at the gate or with nobody. */
export function decideAt(
  { policies, type }: Post,
  { state, temperature, verdict }: Pick<CurrentCheck, 'state' | 'temperature' | 'verdict'>,
  unattended: boolean,
): EntryDecision {
  const input = { policies, venueType: type, state, temperature };
  if (!unattended) return decideEntry(input);
  return decideUnattended({ ...input, documentMustBeSeen: verdict?.documentMustBeSeen === true });
}

/** What the screen sounds like. "Cannot check" is an outcome, not a decision, but has a field and a sound of its own. */
export const signalOf = ({ state, entry }: Pick<CurrentCheck, 'state' | 'entry'>): Signal =>
  state.kind === 'cannot-check' && entry.tone === 'blank' ? 'cannot-check' : entry.decision;

type RecordedTemperature = Pick<CheckRecord, 'temperatureTenths' | 'temperatureHow'>;

const recordTemperature = (temperature: Temperature): RecordedTemperature => ({
  temperatureTenths: temperature.kind === 'measured' ? temperature.tenths : null,
  temperatureHow: temperature.kind,
});

const NO_PASS = { list: null, idx: null, iss: null, passDay: null, step: null } as const;

/** The pass in a record: named whole or not at all. */
function recordPass(verdict: PassVerdict): Pick<CheckRecord, keyof typeof NO_PASS> {
  const { status, iss, passDay, outcome, step = null } = verdict;
  if (!status || iss === undefined || passDay === undefined) return NO_PASS;
  // a proof that was forged says nothing of when its holder showed the code
  return { list: status.list, idx: status.idx, iss, passDay, step: outcome === 'forged' ? null : step };
}

/** The name and the end of the document that the person's must match; null: nobody was named. */
export function holderOf({
  verdict,
  lookUp,
  notHolder,
}: Pick<CurrentCheck, 'verdict' | 'lookUp' | 'notHolder'>): {
  readonly maskedName: string;
  readonly hint: DocumentHint;
} | null {
  if (notHolder) return null;
  const holder = verdict?.holder;
  if (holder) {
    const { documentType: type, lastTwo } = holder.hint;
    return { maskedName: holder.maskedName, hint: { type, lastTwo } };
  }
  return lookUp?.maskedName ? { maskedName: lookUp.maskedName, hint: lookUp.hint } : null;
}

/** A colour that was looked up is an outcome like that of a scan. */
function outcomeOf({ state, verdict, lookUp, notHolder }: CurrentCheck): string {
  if (notHolder) return 'no-code';
  if (verdict) return verdict.outcome;
  if (!lookUp) return 'no-code';
  return state.kind === 'colour' ? 'ok' : state.kind;
}

/**
 * What is kept and uploaded: never a name. A bearer who is not the holder leaves no trace of the holder, who
 * was not here; nor does a code whose signature was not found good.
 */
export function recordOf(check: CurrentCheck, venueId: string): CheckRecord {
  const verdict = check.notHolder ? null : check.verdict;
  return {
    checkId: check.checkId,
    venueId,
    at: check.at,
    ...(verdict ? recordPass(verdict) : NO_PASS),
    outcome: outcomeOf(check),
    decision: check.entry.decision,
    ...(check.direction && { direction: check.direction }),
    ...recordTemperature(check.temperature),
    ...(check.lookUp && !check.notHolder && { lookUpId: check.lookUp.lookUpId }),
  };
}
