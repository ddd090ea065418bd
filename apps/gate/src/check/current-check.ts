import type { CheckRecord } from '@healthcode/contracts/client';
import type { EntryDecision, PassState, Temperature } from '@healthcode/domain';
import type { PassVerdict } from '@healthcode/pass';
import type { Signal } from '../signals/signals.ts';

/** The one check on the screen. Gone from memory, with the masked name in it, as soon as the next one comes. */
export interface CurrentCheck {
  readonly checkId: string;
  /** City time of the scan, UTC milliseconds. */
  readonly at: number;
  readonly state: PassState;
  /** Null when no code was scanned. */
  readonly verdict: PassVerdict | null;
  readonly temperature: Temperature;
  readonly entry: EntryDecision;
  /** Staff said that the bearer is not the holder: the code says nothing about this person. */
  readonly notHolder: boolean;
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
    outcome: verdict?.outcome ?? 'no-code',
    decision: check.entry.decision,
    ...recordTemperature(check.temperature),
  };
}
