import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

export interface EvidenceRow {
  personId: string;
  sourceId: string;
  recordId: string;
  version: number;
  kind: string;
  authority: string;
  attributes: Record<string, unknown>;
  withdrawn: boolean;
  receivedAt: number;
}

export interface NewEvidenceRow extends EvidenceRow {
  /** Set on a version below the record's highest: it is kept, and does not count. */
  supersededAt: number | null;
  /** Whether it may make somebody's colour worse, and so counts against its source's bound. */
  weighs: boolean;
}

const COLUMNS = `
  person_id as "personId", source_id as "sourceId", record_id as "recordId", version, kind, authority, attributes,
  withdrawn, received_at as "receivedAt"`;

/** Where a version stands: the person it names. */
export interface EvidencePlace {
  personId: string;
  recordId: string;
  version: number;
}

const PLACE = { personId: 'uuid', recordId: 'text', version: 'integer' } as const;

/** The stored rows of these versions of one source. */
export async function findEvidence(
  db: Db,
  sourceId: string,
  places: readonly EvidencePlace[],
): Promise<EvidenceRow[]> {
  if (places.length === 0) return [];
  return db<EvidenceRow[]>`
    select e.person_id as "personId", e.source_id as "sourceId", e.record_id as "recordId", e.version, e.kind,
      e.authority, e.attributes, e.withdrawn, e.received_at as "receivedAt"
    from ${recordset(db, 'p', places, PLACE)}
    join evidence e on e.person_id = p."personId" and e.source_id = ${sourceId} and e.record_id = p."recordId"
      and e.version = p.version`;
}

const EVIDENCE = {
  personId: 'uuid',
  sourceId: 'text',
  recordId: 'text',
  version: 'integer',
  kind: 'text',
  authority: 'text',
  attributes: 'jsonb',
  withdrawn: 'boolean',
  receivedAt: 'bigint',
  supersededAt: 'bigint',
  weighs: 'boolean',
} as const;

export async function insertEvidence(
  db: Db,
  rows: readonly NewEvidenceRow[],
  from: { staffId: string | null; batchId: string | null },
): Promise<void> {
  if (rows.length === 0) return;
  await db`insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes, withdrawn,
      received_at, received_from, batch_id, superseded_at, weighs)
    select r."personId", r."sourceId", r."recordId", r.version, r.kind, r.authority, r.attributes, r.withdrawn,
      r."receivedAt", ${from.staffId}::uuid, ${from.batchId}::uuid, r."supersededAt", r.weighs
    from ${recordset(db, 'r', rows, EVIDENCE)}`;
}

/** These versions count no longer: a higher one came. They stay on record. */
export async function supersedeEvidence(
  db: Db,
  sourceId: string,
  places: readonly EvidencePlace[],
  at: number,
): Promise<void> {
  if (places.length === 0) return;
  await db`update evidence e set superseded_at = ${at}
    from ${recordset(db, 'p', places, PLACE)}
    where e.person_id = p."personId" and e.source_id = ${sourceId} and e.record_id = p."recordId"
      and e.version = p.version and e.superseded_at is null`;
}

/** What counts now for these people: the highest version of each record, without those taken back. */
export async function listCurrentEvidence(db: Db, personIds: readonly string[]): Promise<EvidenceRow[]> {
  return db<EvidenceRow[]>`
    select ${db.unsafe(COLUMNS)} from evidence
    where person_id = any(${personIds as string[]}::uuid[]) and superseded_at is null and not withdrawn`;
}

/** What counted for one person by what was known at the instant (inclusive). */
export async function listEvidenceKnownAt(db: Db, personId: string, knownAt: number): Promise<EvidenceRow[]> {
  return db<EvidenceRow[]>`
    select ${db.unsafe(COLUMNS)} from evidence
    where person_id = ${personId} and received_at <= ${knownAt} and not withdrawn
      and (superseded_at is null or superseded_at > ${knownAt})`;
}

export interface EvidenceVersionRow extends EvidenceRow {
  supersededAt: number | null;
  batchId: string | null;
}

/** Every version on record about one person, the newest first. */
export async function listEvidenceVersions(db: Db, personId: string): Promise<EvidenceVersionRow[]> {
  return db<EvidenceVersionRow[]>`
    select ${db.unsafe(COLUMNS)}, superseded_at as "supersededAt", batch_id as "batchId" from evidence
    where person_id = ${personId} order by received_at desc, source_id, record_id, version desc`;
}

export interface ReportedRow extends EvidenceRow {
  documentType: string;
  hintLastTwo: string;
}

/** The newest version of each record a source sent lately. */
export async function listEvidenceOfSource(db: Db, sourceId: string, limit: number): Promise<ReportedRow[]> {
  return db<ReportedRow[]>`
    select e.person_id as "personId", e.source_id as "sourceId", e.record_id as "recordId", e.version, e.kind,
      e.authority, e.attributes, e.withdrawn, e.received_at as "receivedAt",
      d.document_type as "documentType", d.hint_last_two as "hintLastTwo"
    from evidence e
    join lateral (select document_type, hint_last_two from identity_document i
      where i.person_id = e.person_id order by verified_at limit 1) d on true
    where e.source_id = ${sourceId} and e.superseded_at is null
    order by e.received_at desc limit ${limit}`;
}

/** The version that counts of a source's record. */
export async function findReported(db: Db, sourceId: string, recordId: string): Promise<EvidenceRow | null> {
  const [row] = await db<EvidenceRow[]>`
    select e.person_id as "personId", e.source_id as "sourceId", e.record_id as "recordId", e.version, e.kind,
      e.authority, e.attributes, e.withdrawn, e.received_at as "receivedAt"
    from evidence_key k
    join evidence e on e.person_id = k.person_id and e.source_id = k.source_id and e.record_id = k.record_id
      and e.version = k.version
    where k.source_id = ${sourceId} and k.record_id = ${recordId}`;
  return row ?? null;
}
