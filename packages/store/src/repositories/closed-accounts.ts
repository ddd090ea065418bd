import type { Db } from '../db.ts';

/**
 * What stays of a closed account, without saying whose it was: how long who could show whose code, and passes; and
 * what belongs to a person, with whom it is erased: their appeals, their papers, what was done about their code.
 */
const STAYS = [
  'guardianship_by_account',
  'guardianship_by_person',
  'enrolment',
  'account',
  'account_phone',
  'appeal',
  'appeal_file',
  'family_act',
  'paper',
];

/** What only a person who applied has; in the order in which one hangs on the other. */
const OF_PERSON = [
  'declaration',
  'check_by_person',
  'passed_on',
  'look_up',
  'correction_request',
  'appeal_decision',
  'appeal_message',
  'appeal_file_part',
  'appeal_file',
  'appeal_number',
  'appeal',
  'family_message',
  'family_request_number',
  'family_request_by_account',
  'family_request',
  'family_act',
  'paper_number',
  'paper',
  'person_merge',
];

/** Deletes every row of an account, in whatever table names one; the account itself, its phone and its codes last. */
export async function eraseAccount(db: Db, accountId: string): Promise<void> {
  const tables = await db<{ name: string }[]>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'account_id'
      and c.table_name <> all(${STAYS}) order by 1`;
  await forgetRequests(db, accountId);
  for (const { name } of tables) await db`delete from ${db(name)} where account_id = ${accountId}`;
  await db`update identity_claim set present_account = null where present_account = ${accountId}`;
  await db`delete from session where subject_id = ${accountId}`;
  await db`delete from notice where subject_id = ${accountId}`;
  await db`update enrolment set account_id = null, device_id = null where account_id = ${accountId}`;
  await db`delete from one_time_code c using account_phone p
    where p.account_id = ${accountId} and c.phone_index = p.phone_index and c.app = 'resident'`;
  await db`delete from account_phone where account_id = ${accountId}`;
  await db`delete from account where account_id = ${accountId}`;
}

/** Numbers and text messages of what an account asked its family; the requests themselves name the account. */
async function forgetRequests(db: Db, accountId: string): Promise<void> {
  for (const name of ['family_message', 'family_request_number']) {
    await db`delete from ${db(name)} n using family_request r
      where r.account_id = ${accountId} and n.person_id = r.person_id and n.request_id = r.request_id`;
  }
}

/**
 * Erases what a person told or was given, of whom no account is left; what offices reported stays. With nothing
 * reported, the document goes too, and whoever applies with it again is somebody new.
 * @param ownSource whose records are the person's own declarations; those that hold a colour after `now` stay
 */
export async function erasePerson(
  db: Db,
  { personId, ownSource, now }: { personId: string; ownSource: string; now: number },
): Promise<void> {
  for (const name of OF_PERSON) await db`delete from ${db(name)} where person_id = ${personId}`;
  await db`delete from notice where subject_id = ${personId}`;
  await db`delete from consent where given_for_person = ${personId}`;
  await eraseOwnEvidence(db, { personId, ownSource, now });
  await db`update person set applied_at = null, declared_at = null, home_area = null
    where person_id = ${personId}`;
  const [left] = await db<{ reported: boolean }[]>`
    select exists (select from evidence where person_id = ${personId}) as reported`;
  if (left!.reported) {
    await db`update identity_document set name_sealed = null, masked_name = null, country_sealed = null,
      verified_by = null, verified_at = null, shown_at = null where person_id = ${personId}`;
    return;
  }
  await db`delete from document_index where person_id = ${personId}`;
  await db`delete from identity_document where person_id = ${personId}`;
}

/** A colour that follows from what a person declared does not end with their account. */
async function eraseOwnEvidence(
  db: Db,
  { personId, ownSource, now }: { personId: string; ownSource: string; now: number },
): Promise<void> {
  const rows = await db<{ recordId: string }[]>`
    delete from evidence e where e.person_id = ${personId} and e.source_id = ${ownSource}
      and not exists (select from hold h where h.person_id = e.person_id and h.source_id = e.source_id
        and h.record_id = e.record_id and h.colour <> 'green' and (h.ends_at is null or h.ends_at > ${now}))
    returning record_id as "recordId"`;
  await db`delete from evidence_key where source_id = ${ownSource}
    and record_id = any(${rows.map(({ recordId }) => recordId)}::text[])`;
}
