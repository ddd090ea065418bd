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
  /** City time at which staff noted that the person on duty was told. */
  readonly notifiedAt: number | null;
}

/** What the screen sounds like. "Cannot check" is an outcome, not a decision, but has a sound of its own. */
export const signalOf = ({ state, entry }: Pick<CurrentCheck, 'state' | 'entry'>): Signal =>
  state.kind === 'cannot-check' && entry.decision === 'original-way' ? 'cannot-check' : entry.decision;

type RecordedTemperature = Pick<CheckRecord, 'temperatureTenths' | 'temperatureHow'>;

export const recordTemperature = (temperature: Temperature): RecordedTemperature => ({
  temperatureTenths: temperature.kind === 'measured' ? temperature.tenths : null,
  temperatureHow: temperature.kind,
});

/**
 * What is kept and uploaded: never a name. A bearer who is not the holder leaves no trace of the holder, who
 * was not here; nor does a code whose list entry was not verified.
 */
export function recordOf(check: CurrentCheck, venueId: string): CheckRecord {
  const { verdict, notHolder } = check;
  const pass = notHolder ? null : verdict;
  return {
    checkId: check.checkId,
    venueId,
    at: check.at,
    list: pass?.status?.list ?? null,
    idx: pass?.status?.idx ?? null,
    iss: pass?.iss ?? null,
    passDay: pass?.passDay ?? null,
    outcome: pass?.outcome ?? 'no-code',
    decision: check.entry.decision,
    ...recordTemperature(check.temperature),
  };
}
