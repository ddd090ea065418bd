import type { EvidenceRecord } from '../evidence/evidence.ts';
import { natureOf } from '../evidence/nature-of.ts';
import { recordKey } from '../evidence/versions.ts';
import { HOUR_MS, type InstantMs } from '../time/day-number.ts';
import { conditionData, holdsTrue } from './condition.ts';
import { pointTime, recordTime } from './event-time.ts';
import type { ReliefCondition } from './rule-set.ts';

/** Everything that a relief condition is decided over. */
export type ReliefInput = {
  /** The adverse record whose hold may end. */
  readonly record: EvidenceRecord;
  readonly phaseStartsAt: InstantMs;
  /** All that counts for the person. */
  readonly evidence: readonly EvidenceRecord[];
  readonly person: Record<string, unknown>;
  readonly offsetMinutes: number;
};

/** The record that met a relief condition, and when. */
export type Relief = { readonly at: InstantMs; readonly by: EvidenceRecord };

/**
 * When the relief condition is met, or null while it is not. Records count in the order of their own times,
 * each at least `spacedHours` after the one counted before; the `count`-th meets the condition at its time.
 */
export function findRelief(condition: ReliefCondition, input: ReliefInput): Relief | null {
  const spacedMs = (condition.spacedHours ?? 0) * HOUR_MS;
  let counted = 0;
  let last: InstantMs | null = null;
  for (const relief of listRelief(condition, input)) {
    if (last !== null && relief.at - last < spacedMs) continue;
    counted += 1;
    last = relief.at;
    if (counted >= (condition.count ?? 1)) return relief;
  }
  return null;
}

/** All records that count for the condition, whatever its `count`, in the order of their own times. */
export function listRelief(condition: ReliefCondition, input: ReliefInput): Relief[] {
  const after = lowerBound(condition, input);
  if (after === null) return [];
  return input.evidence
    .flatMap((by) => {
      if (!mayRelieve(condition, input.record, by)) return [];
      const at = recordTime(by, input.offsetMinutes);
      if (at === null || at <= after || !meetsCondition(condition, input, by)) return [];
      return [{ at, by }];
    })
    .sort((left, right) => left.at - right.at || (recordKey(left.by) < recordKey(right.by) ? -1 : 1));
}

/**
 * Whether this record may end that hold at all, whatever the condition says: it relieves by nature, comes
 * from a named authority, is not a person's own word against an authority's, and, where it clears one record
 * or event by name, this is the one.
 */
function mayRelieve(condition: ReliefCondition, record: EvidenceRecord, by: EvidenceRecord): boolean {
  if (by.kind !== condition.evidence || natureOf(by) !== 'relieving') return false;
  if (!condition.from.includes(by.authority)) return false;
  if (by.authority === 'self' && record.authority !== 'self') return false;
  return by.kind !== 'district-clearance' || clears(by, record);
}

function clears(by: EvidenceRecord, record: EvidenceRecord): boolean {
  const { ofRecord, ofEvent } = { ofRecord: by.attributes['ofRecord'], ofEvent: by.attributes['ofEvent'] };
  if (ofRecord !== undefined) return ofRecord === recordKey(record);
  const events = ['eventRef', 'caseRef', 'groundRef'].map((name) => record.attributes[name]);
  return ofEvent !== undefined && events.includes(ofEvent);
}

function meetsCondition(condition: ReliefCondition, input: ReliefInput, by: EvidenceRecord): boolean {
  if (condition.when === undefined) return true;
  const data = { evidence: conditionData(input.record), person: input.person, by: conditionData(by) };
  return holdsTrue(condition.when, data);
}

/** A test counts from the adverse fact on, other relief from the phase's start; `after` overrides both. */
function lowerBound(condition: ReliefCondition, input: ReliefInput): InstantMs | null {
  if (condition.after !== undefined) return pointTime(condition.after, input.record, input.offsetMinutes);
  if (condition.evidence !== 'test-result') return input.phaseStartsAt;
  return recordTime(input.record, input.offsetMinutes) ?? input.phaseStartsAt;
}
