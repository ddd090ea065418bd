import type { Db } from '../db.ts';

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

/** Locks the name of a record over all persons, so that two versions of it are never taken at once. */
export async function lockEvidenceKey(
  db: Db,
  key: { sourceId: string; recordId: string; personId: string },
): Promise<{ personId: string; version: number }> {
  await db`insert into evidence_key (source_id, record_id, person_id, version)
    values (${key.sourceId}, ${key.recordId}, ${key.personId}, 0)
    on conflict (source_id, record_id) do nothing`;
  const [row] = await db<{ personId: string; version: number }[]>`
    select person_id as "personId", version from evidence_key
    where source_id = ${key.sourceId} and record_id = ${key.recordId} for update`;
  return row!;
}

export async function setEvidenceKey(
  db: Db,
  key: { sourceId: string; recordId: string; personId: string; version: number },
): Promise<void> {
  await db`update evidence_key set person_id = ${key.personId}, version = ${key.version}
    where source_id = ${key.sourceId} and record_id = ${key.recordId}`;
}

export async function findEvidence(
  db: Db,
  key: { personId: string; sourceId: string; recordId: string; version: number },
): Promise<EvidenceRow | null> {
  const [row] = await db<EvidenceRow[]>`
    select ${columns(db)} from evidence
    where person_id = ${key.personId} and source_id = ${key.sourceId} and record_id = ${key.recordId}
      and version = ${key.version}`;
  return row ?? null;
}

export async function insertEvidence(db: Db, row: EvidenceRow, receivedFrom: string | null): Promise<void> {
  await db`insert into evidence
      (person_id, source_id, record_id, version, kind, authority, attributes, withdrawn, received_at, received_from)
    values (${row.personId}, ${row.sourceId}, ${row.recordId}, ${row.version}, ${row.kind}, ${row.authority},
      ${db.json(row.attributes as never)}, ${row.withdrawn}, ${row.receivedAt}, ${receivedFrom})`;
}

/** A newer version names another person: the first person's copies end, and stay on record as ended. */
export async function moveEvidenceAway(
  db: Db,
  key: { personId: string; sourceId: string; recordId: string },
): Promise<void> {
  await db`update evidence set moved_away = true
    where person_id = ${key.personId} and source_id = ${key.sourceId} and record_id = ${key.recordId}`;
}

export async function listEvidenceOfPerson(db: Db, personId: string): Promise<EvidenceRow[]> {
  return db<EvidenceRow[]>`
    select ${columns(db)} from evidence where person_id = ${personId} and not moved_away
    order by source_id, record_id, version`;
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
    join evidence_key k on k.source_id = e.source_id and k.record_id = e.record_id and k.version = e.version
      and k.person_id = e.person_id
    join lateral (select document_type, hint_last_two from identity_document i
      where i.person_id = e.person_id order by verified_at limit 1) d on true
    where e.source_id = ${sourceId} and not e.moved_away
    order by e.received_at desc limit ${limit}`;
}

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

const columns = (db: Db) => db`
  person_id as "personId", source_id as "sourceId", record_id as "recordId", version, kind, authority, attributes,
  withdrawn, received_at as "receivedAt"`;
