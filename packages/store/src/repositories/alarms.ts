import { randomUUID } from 'node:crypto';
import type { Db } from '../db.ts';

export interface AlarmRow {
  alarmId: string;
  kind: string;
  /** What it is about: a source, an event, an officer, a batch, a district; never a person. */
  subject: string;
  day: number;
  at: number;
  facts: Record<string, unknown>;
  seenBy: string | null;
  seenAt: number | null;
  seenNote: string | null;
}

const COLUMNS = `
  alarm_id as "alarmId", kind, subject, day, at, facts, seen_by as "seenBy", seen_at as "seenAt",
  seen_note as "seenNote"`;

/** Raises it, unless the same was raised on that day already; then its facts are brought up to date. @returns new */
export async function raiseAlarm(
  db: Db,
  alarm: Pick<AlarmRow, 'kind' | 'subject' | 'day' | 'at' | 'facts'>,
): Promise<boolean> {
  const rows = await db<{ isNew: boolean }[]>`
    insert into alarm (alarm_id, kind, subject, day, at, facts)
    values (${randomUUID()}, ${alarm.kind}, ${alarm.subject}, ${alarm.day}, ${alarm.at},
      ${db.json(alarm.facts as never)})
    on conflict (kind, subject, day) do update set facts = excluded.facts
    returning xmax = 0 as "isNew"`;
  return rows[0]!.isNew;
}

/** Those nobody has looked at first, then the newest. */
export async function listAlarms(db: Db, limit: number): Promise<AlarmRow[]> {
  return db<AlarmRow[]>`
    select ${db.unsafe(COLUMNS)} from alarm order by (seen_at is not null), at desc, alarm_id limit ${limit}`;
}

/** @returns false where there is none, or somebody has looked at it already */
export async function markAlarmSeen(
  db: Db,
  alarmId: string,
  by: { staffId: string; at: number; note: string },
): Promise<boolean> {
  const rows = await db`update alarm set seen_by = ${by.staffId}, seen_at = ${by.at}, seen_note = ${by.note}
    where alarm_id = ${alarmId} and seen_at is null returning alarm_id`;
  return rows.length > 0;
}

export async function findAlarm(db: Db, alarmId: string): Promise<AlarmRow | null> {
  const [row] = await db<AlarmRow[]>`select ${db.unsafe(COLUMNS)} from alarm where alarm_id = ${alarmId}`;
  return row ?? null;
}

export async function countUnseenAlarms(db: Db): Promise<number> {
  const [row] = await db<{ unseen: number }[]>`
    select count(*)::int as unseen from alarm where seen_at is null`;
  return row!.unseen;
}

/** What it was about has been dealt with. */
export async function settleAlarms(
  db: Db,
  about: { kind: string; subject: string },
  by: { staffId: string; at: number; note: string },
): Promise<void> {
  await db`update alarm set seen_by = ${by.staffId}, seen_at = ${by.at}, seen_note = ${by.note}
    where kind = ${about.kind} and subject = ${about.subject} and seen_at is null`;
}
