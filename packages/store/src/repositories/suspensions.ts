import type { Db } from '../db.ts';

export interface SuspensionRow {
  personId: string;
  suspensionId: string;
  sourceId: string;
  recordId: string;
  ground: string;
  /** Exclusive. */
  untilAt: number;
  proposedBy: string;
  proposedAt: number;
  confirmedBy: string | null;
  confirmedAt: number | null;
  rejectedBy: string | null;
  rejectedAt: number | null;
  salt: Uint8Array | null;
  logIndex: number | null;
  /** Null until its entry is in the public log. */
  effectiveAt: number | null;
}

const COLUMNS = `
  person_id as "personId", suspension_id as "suspensionId", source_id as "sourceId", record_id as "recordId", ground,
  until_at as "untilAt", proposed_by as "proposedBy", proposed_at as "proposedAt", confirmed_by as "confirmedBy",
  confirmed_at as "confirmedAt", rejected_by as "rejectedBy", rejected_at as "rejectedAt", salt,
  log_index as "logIndex", effective_at as "effectiveAt"`;

export async function proposeSuspension(
  db: Db,
  row: Pick<
    SuspensionRow,
    'personId' | 'suspensionId' | 'sourceId' | 'recordId' | 'ground' | 'untilAt' | 'proposedBy' | 'proposedAt'
  >,
): Promise<void> {
  await db`insert into suspension (person_id, suspension_id, source_id, record_id, ground, until_at, proposed_by,
      proposed_at)
    values (${row.personId}, ${row.suspensionId}, ${row.sourceId}, ${row.recordId}, ${row.ground}, ${row.untilAt},
      ${row.proposedBy}, ${row.proposedAt})`;
}

/** The newest first. */
export async function listSuspensions(db: Db, limit: number): Promise<SuspensionRow[]> {
  return db<SuspensionRow[]>`
    select ${db.unsafe(COLUMNS)} from suspension order by proposed_at desc, suspension_id limit ${limit}`;
}

/** The newest first. */
export async function listSuspensionsOfPerson(db: Db, personId: string): Promise<SuspensionRow[]> {
  return db<SuspensionRow[]>`
    select ${db.unsafe(COLUMNS)} from suspension where person_id = ${personId}
    order by proposed_at desc, suspension_id`;
}

export async function lockSuspension(db: Db, suspensionId: string): Promise<SuspensionRow | null> {
  const [row] = await db<SuspensionRow[]>`
    select ${db.unsafe(COLUMNS)} from suspension where suspension_id = ${suspensionId} for update`;
  return row ?? null;
}

export async function confirmSuspension(
  db: Db,
  { personId, suspensionId }: Pick<SuspensionRow, 'personId' | 'suspensionId'>,
  by: { staffId: string; at: number; salt: Uint8Array; logIndex: number },
): Promise<void> {
  await db`update suspension set confirmed_by = ${by.staffId}, confirmed_at = ${by.at}, salt = ${by.salt},
      log_index = ${by.logIndex}
    where person_id = ${personId} and suspension_id = ${suspensionId}`;
}

export async function rejectSuspension(
  db: Db,
  { personId, suspensionId }: Pick<SuspensionRow, 'personId' | 'suspensionId'>,
  by: { staffId: string; at: number },
): Promise<void> {
  await db`update suspension set rejected_by = ${by.staffId}, rejected_at = ${by.at}
    where person_id = ${personId} and suspension_id = ${suspensionId}`;
}

/** Confirmed ones whose entry is among the first `logSize` of the public log, and which have not taken effect. */
export async function listLoggedSuspensions(db: Db, logSize: number): Promise<SuspensionRow[]> {
  return db<SuspensionRow[]>`
    select ${db.unsafe(COLUMNS)} from suspension
    where effective_at is null and log_index < ${logSize} order by log_index`;
}

export async function takeEffect(
  db: Db,
  { personId, suspensionId }: Pick<SuspensionRow, 'personId' | 'suspensionId'>,
  at: number,
): Promise<void> {
  await db`update suspension set effective_at = ${at}
    where person_id = ${personId} and suspension_id = ${suspensionId}`;
}

export interface EffectiveSuspension {
  personId: string;
  sourceId: string;
  recordId: string;
  from: number;
  until: number;
}

/** What is or was set aside of these people's records. */
export async function listSuspensionsOfPeople(
  db: Db,
  personIds: readonly string[],
): Promise<EffectiveSuspension[]> {
  return db<EffectiveSuspension[]>`
    select person_id as "personId", source_id as "sourceId", record_id as "recordId", effective_at as "from",
      until_at as until
    from suspension where person_id = any(${personIds as string[]}::uuid[]) and effective_at is not null`;
}
