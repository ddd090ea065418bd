import type { EvidenceRecord } from '../evidence/evidence.ts';
import { EVIDENCE_KINDS } from '../evidence/evidence-kinds.ts';
import { DAY_MS, type InstantMs, startOfDay } from '../time/day-number.ts';
import type { EventPoint } from './rule-set.ts';

/** When the event plus days is, or null where the record does not have the event. A day counts from 00:00. */
export function pointTime(
  point: EventPoint,
  record: EvidenceRecord,
  offsetMinutes: number,
): InstantMs | null {
  const value = record.attributes[point.event];
  if (typeof value !== 'number') return null;
  const days = point.plusDays ?? 0;
  const isDay = EVIDENCE_KINDS[record.kind].attributes[point.event]?.type === 'day';
  return isDay ? startOfDay(value + days, offsetMinutes) : value + days * DAY_MS;
}

/** When the fact itself was true: the first of its kind's time attributes that it has; null with none. */
export function recordTime(record: EvidenceRecord, offsetMinutes: number): InstantMs | null {
  for (const event of EVIDENCE_KINDS[record.kind].time) {
    const time = pointTime({ event }, record, offsetMinutes);
    if (time !== null) return time;
  }
  return null;
}
