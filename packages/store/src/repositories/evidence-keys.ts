import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** The name of a record over all persons: its highest version, and whom each lower one names. */
export interface EvidenceKeyRow {
  recordId: string;
  personId: string;
  version: number;
  kind: string;
  /** Version → person; null while there is one version only. */
  older: Readonly<Record<string, string>> | null;
}

const KEY = { recordId: 'text', personId: 'uuid', version: 'integer', older: 'jsonb' } as const;

/**
 * Puts the names of new records on record, in one order for every writer, so that two writers of the same names
 * wait for each other and never deadlock.
 * @returns the ids of those that were new; the others stand as they are and must be locked
 */
export async function claimEvidenceKeys(
  db: Db,
  sourceId: string,
  keys: readonly EvidenceKeyRow[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db<{ recordId: string }[]>`
    insert into evidence_key (source_id, record_id, person_id, version, kind, older)
    select ${sourceId}, k."recordId", k."personId", k.version, k.kind, k.older
    from ${recordset(db, 'k', keys, { ...KEY, kind: 'text' })}
    order by k."recordId"
    on conflict (source_id, record_id) do nothing returning record_id as "recordId"`;
  return new Set(rows.map((row) => row.recordId));
}

/** Locks the names of these records until the transaction ends. */
export async function lockEvidenceKeys(
  db: Db,
  sourceId: string,
  recordIds: readonly string[],
): Promise<EvidenceKeyRow[]> {
  if (recordIds.length === 0) return [];
  return db<EvidenceKeyRow[]>`
    select record_id as "recordId", person_id as "personId", version, kind, older from evidence_key
    where source_id = ${sourceId} and record_id = any(${recordIds as string[]}::text[])
    order by record_id for update`;
}

export async function updateEvidenceKeys(
  db: Db,
  sourceId: string,
  keys: readonly EvidenceKeyRow[],
): Promise<void> {
  if (keys.length === 0) return;
  await db`update evidence_key e set person_id = k."personId", version = k.version, older = k.older
    from ${recordset(db, 'k', keys, KEY)}
    where e.source_id = ${sourceId} and e.record_id = k."recordId"`;
}

/** Of these references (`source/record`) those that name a record, with its kind. */
export async function findRecordKinds(db: Db, references: readonly string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map();
  const keys = references.map((reference) => {
    const slash = reference.indexOf('/');
    return { sourceId: reference.slice(0, slash), recordId: reference.slice(slash + 1) };
  });
  const rows = await db<{ reference: string; kind: string }[]>`
    select k.source_id || '/' || k.record_id as reference, k.kind
    from ${recordset(db, 'r', keys, { sourceId: 'text', recordId: 'text' })}
    join evidence_key k on k.source_id = r."sourceId" and k.record_id = r."recordId"`;
  return new Map(rows.map((row) => [row.reference, row.kind]));
}

/** Whom the version that counts of this record names. */
export async function findPersonOfRecord(db: Db, sourceId: string, recordId: string): Promise<string | null> {
  const [row] = await db<{ personId: string }[]>`
    select person_id as "personId" from evidence_key where source_id = ${sourceId} and record_id = ${recordId}`;
  return row?.personId ?? null;
}
