import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** Someone in an office looked at a person's record, or saw them in a list; or a gate looked them up. */
export interface AccessRow {
  personId: string;
  accessId: string;
  at: number;
  staffId: string;
  /** Of a gate: the venue. */
  office: { zh: string; en: string };
  what: 'record' | 'list' | 'gate';
  /** A stable code of the reason given. */
  reason: string;
  /** From when on the person is told: `at`, or later on a ground. */
  disclosedAt: number;
  /** A stable code; null: told at once. */
  ground: string | null;
  /** What was written beside the reason, sealed. */
  noteSealed: Uint8Array | null;
}

/** A look as it is put down. */
export interface NewAccessRow extends AccessRow {
  /** The number of the case that the ground is about, sealed. */
  caseNumberSealed: Uint8Array | null;
}

const ACCESS = {
  personId: 'uuid',
  accessId: 'uuid',
  at: 'bigint',
  staffId: 'uuid',
  office: 'jsonb',
  what: 'text',
  reason: 'text',
  disclosedAt: 'bigint',
  ground: 'text',
  caseNumberSealed: 'bytea',
  noteSealed: 'bytea',
} as const;

export async function insertAccess(db: Db, rows: readonly NewAccessRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db`insert into access_log (person_id, access_id, at, staff_id, office, what, reason, disclosed_at, ground,
      case_number_sealed, note_sealed)
    select r."personId", r."accessId", r.at, r."staffId", r.office, r.what, r.reason, r."disclosedAt", r.ground,
      r."caseNumberSealed", r."noteSealed"
    from ${recordset(db, 'r', rows, ACCESS)}`;
}

/** The last row of a page: what is older comes after it. */
export interface PageEnd {
  at: number;
  id: string;
}

/** Looks at this person's record that they have been told of at that instant (inclusive), the newest first. */
export async function listAccess(
  db: Db,
  personId: string,
  { limit, toldAt, after = null }: { limit: number; toldAt: number; after?: PageEnd | null },
): Promise<AccessRow[]> {
  return db<AccessRow[]>`
    select person_id as "personId", access_id as "accessId", at, staff_id as "staffId", office, what, reason,
      disclosed_at as "disclosedAt", ground, note_sealed as "noteSealed"
    from access_log where person_id = ${personId} and disclosed_at <= ${toldAt}
      and (${after?.at ?? null}::bigint is null or (at, access_id) < (${after?.at ?? null}::bigint, ${after?.id ?? null}::uuid))
    order by at desc, access_id desc limit ${limit}`;
}
