import type { Db } from '../db.ts';

/** Checks of days before `day`, whole days at once: each has a partition of its own. */
export async function deleteChecksBefore(db: Db, day: number): Promise<void> {
  const partitions = await db<{ name: string }[]>`
    select c.relname as name from pg_inherits i
    join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where p.relname in ('check_by_venue', 'check_by_person')
      and c.relname ~ '_[0-9]+$' and substring(c.relname from '[0-9]+$')::integer < ${day}`;
  for (const { name } of partitions) await db`drop table ${db(name)}`;
  await db`delete from check_by_venue_default where day < ${day}`;
  await db`delete from check_by_person_default where day < ${day}`;
  await db`delete from copied_code where day < ${day}`;
}

/** Look-ups at gates made before `at`; what the person reads of them stays as long as other looks. */
export async function deleteLookUpsBefore(db: Db, at: number): Promise<void> {
  await db`delete from look_up where at < ${at}`;
}

/** Looks made before `at`, once the person was told of them. */
export async function deleteLooksBefore(db: Db, at: number): Promise<void> {
  await db`delete from access_log where at < ${at} and disclosed_at < ${at}`;
}

export async function deleteNoticesBefore(db: Db, at: number): Promise<void> {
  await db`delete from notice where at < ${at}`;
}

/** One-time codes sent before `at`, of real time. */
export async function deleteCodesBefore(db: Db, at: number): Promise<void> {
  await db`delete from one_time_code where sent_at < ${at}`;
}

/** Devices that an account was last used on before `at`. */
export async function deleteDevicesBefore(db: Db, at: number): Promise<void> {
  await db`delete from account_device where last_seen_at < ${at}`;
}

/** Claims to a document that lapsed before `at`, and on which nothing was decided after it. */
export async function deleteClaimsBefore(db: Db, at: number): Promise<void> {
  await db`delete from identity_claim
    where greatest(expires_at, objected_at, decided_at, answered_at) < ${at}`;
}

/** Papers whose last day was before `day`, with their numbers; to be called before their enrolments go. */
export async function deletePapersBefore(db: Db, day: number): Promise<void> {
  await db`
    with old as materialized (
      select person_id, enrolment_id from enrolment where medium = 'paper' and until_day < ${day}),
    numbers as (
      delete from paper_number n using old o where n.person_id = o.person_id and n.enrolment_id = o.enrolment_id)
    delete from paper p using old o where p.person_id = o.person_id and p.enrolment_id = o.enrolment_id`;
}

/** Enrolments whose last day was before `day`: no check of theirs can still arrive. */
export async function deleteEnrolmentsBefore(db: Db, day: number): Promise<void> {
  await db`delete from enrolment where until_day < ${day}`;
}

interface OldDeclarations {
  /** Whose record it is when a declaration counts as evidence. */
  readonly sourceId: string;
  /** Exclusive. */
  readonly before: number;
  /** Holds that end after it still matter to a colour. */
  readonly now: number;
  readonly limit: number;
}

/**
 * Deletes declarations made before an instant with the evidence that they were: never a person's newest, and none that
 * holds a colour or will.
 * @returns of whom
 */
export async function deleteDeclarationsBefore(db: Db, old: OldDeclarations): Promise<string[]> {
  const rows = await db<{ personId: string }[]>`
    with old as materialized (
      select d.person_id, d.declaration_id from declaration d
      where d.submitted_at < ${old.before}
        and exists (select from declaration n where n.person_id = d.person_id and n.submitted_at > d.submitted_at)
        and not exists (select from hold h where h.person_id = d.person_id and h.source_id = ${old.sourceId}
          and h.record_id = d.declaration_id::text and (h.ends_at is null or h.ends_at > ${old.now}))
      limit ${old.limit}),
    declarations as (
      delete from declaration d using old o
      where d.person_id = o.person_id and d.declaration_id = o.declaration_id),
    evidence as (
      delete from evidence e using old o where e.person_id = o.person_id and e.source_id = ${old.sourceId}
        and e.record_id = o.declaration_id::text),
    keys as (
      delete from evidence_key k using old o where k.source_id = ${old.sourceId}
        and k.record_id = o.declaration_id::text)
    select distinct person_id as "personId" from old`;
  return rows.map((row) => row.personId);
}
