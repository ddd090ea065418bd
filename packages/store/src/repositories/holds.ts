import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

export interface HoldRow {
  sourceId: string;
  recordId: string;
  ruleId: string;
  phase: number;
  /** 0, 1, … in the order of time, where a suspension or a renewal cut the span. */
  part: number;
  evidenceVersion: number;
  ruleSetVersion: number;
  colour: string;
  startsAt: number;
  endsAt: number | null;
  reviewAt: number | null;
  endedBy: unknown;
}

export interface PersonHoldRow extends HoldRow {
  personId: string;
}

const HOLD_COLUMNS = `
  source_id as "sourceId", record_id as "recordId", rule_id as "ruleId", phase, part,
  evidence_version as "evidenceVersion", rule_set_version as "ruleSetVersion", colour,
  starts_at as "startsAt", ends_at as "endsAt", review_at as "reviewAt", ended_by as "endedBy"`;

export async function listHoldsOfPeople(db: Db, personIds: readonly string[]): Promise<PersonHoldRow[]> {
  return db<PersonHoldRow[]>`
    select person_id as "personId", ${db.unsafe(HOLD_COLUMNS)}
    from hold where person_id = any(${personIds as string[]}::uuid[])`;
}

type HoldName = Pick<PersonHoldRow, 'personId' | 'sourceId' | 'recordId' | 'ruleId' | 'phase' | 'part'>;

const NAME = {
  personId: 'uuid',
  sourceId: 'text',
  recordId: 'text',
  ruleId: 'text',
  phase: 'integer',
  part: 'integer',
} as const;

const HOLD = {
  ...NAME,
  evidenceVersion: 'integer',
  ruleSetVersion: 'integer',
  colour: 'text',
  startsAt: 'bigint',
  endsAt: 'bigint',
  reviewAt: 'bigint',
  endedBy: 'jsonb',
} as const;

const SAME_NAME = `h.person_id = r."personId" and h.source_id = r."sourceId" and h.record_id = r."recordId"
  and h.rule_id = r."ruleId" and h.phase = r.phase and h.part = r.part`;

export async function deleteHolds(db: Db, holds: readonly HoldName[]): Promise<void> {
  if (holds.length === 0) return;
  await db`delete from hold h using ${recordset(db, 'r', holds, NAME)} where ${db.unsafe(SAME_NAME)}`;
}

export async function insertHolds(db: Db, holds: readonly PersonHoldRow[]): Promise<void> {
  if (holds.length === 0) return;
  await db`insert into hold (person_id, source_id, record_id, rule_id, phase, part, evidence_version, rule_set_version,
      colour, starts_at, ends_at, review_at, ended_by)
    select r."personId", r."sourceId", r."recordId", r."ruleId", r.phase, r.part, r."evidenceVersion", r."ruleSetVersion",
      r.colour, r."startsAt", r."endsAt", r."reviewAt", r."endedBy"
    from ${recordset(db, 'r', holds, HOLD)}`;
}

/** Writes holds over those of the same name, which exist. */
export async function updateHolds(db: Db, holds: readonly PersonHoldRow[]): Promise<void> {
  if (holds.length === 0) return;
  await db`update hold h set evidence_version = r."evidenceVersion", rule_set_version = r."ruleSetVersion",
      colour = r.colour, starts_at = r."startsAt", ends_at = r."endsAt", review_at = r."reviewAt",
      ended_by = r."endedBy"
    from ${recordset(db, 'r', holds, HOLD)} where ${db.unsafe(SAME_NAME)}`;
}

export async function listHolds(db: Db, personId: string): Promise<HoldRow[]> {
  return db<HoldRow[]>`
    select ${db.unsafe(HOLD_COLUMNS)} from hold where person_id = ${personId} order by starts_at, rule_id, record_id, phase, part`;
}
