import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** Whether this city has anybody at all, applied or known through evidence alone. */
export async function hasPeople(db: Db): Promise<boolean> {
  const [row] = await db<{ some: boolean }[]>`select exists (select 1 from person) as some`;
  return row!.some;
}

/** A person whose document was verified and who has applied. */
export interface ApplicationRow {
  readonly personId: string;
  readonly documentIndex: Uint8Array;
  /** Sealed for this person's row. */
  readonly nameSealed: Uint8Array;
  readonly maskedName: string;
  readonly verifiedBy: string;
  /** Null: not known. */
  readonly homeArea: string | null;
}

const APPLICATION = {
  personId: 'uuid',
  documentIndex: 'bytea',
  nameSealed: 'bytea',
  maskedName: 'text',
  verifiedBy: 'text',
  homeArea: 'text',
} as const;

/** Writes verified documents and applications of people who exist; who had applied before keeps that time. */
export async function saveApplications(db: Db, rows: readonly ApplicationRow[], at: number): Promise<void> {
  if (rows.length === 0) return;
  await db`
    with given as materialized (
      select r."personId" as person_id, r."documentIndex" as document_index, r."nameSealed" as name_sealed,
        r."maskedName" as masked_name, r."verifiedBy" as verified_by, r."homeArea" as home_area
      from ${recordset(db, 'r', rows, APPLICATION)}),
    documents as (
      update identity_document d set name_sealed = g.name_sealed, masked_name = g.masked_name,
        verified_by = g.verified_by, verified_at = ${at}::bigint
      from given g where d.person_id = g.person_id and d.document_index = g.document_index)
    update person p set applied_at = coalesce(p.applied_at, ${at}::bigint), home_area = g.home_area
    from given g where p.person_id = g.person_id`;
}
