import type { Db } from '../db.ts';

export interface MyAccountRow {
  /** Null, as its index: whoever came by another channel may have none. */
  phoneSealed: Uint8Array | null;
  phoneIndex: Uint8Array | null;
  createdAt: number;
}

export async function findMyAccount(db: Db, accountId: string): Promise<MyAccountRow | null> {
  const [row] = await db<MyAccountRow[]>`
    select a.phone_sealed as "phoneSealed", p.phone_index as "phoneIndex", a.created_at as "createdAt"
    from account a left join account_phone p on p.account_id = a.account_id where a.account_id = ${accountId}`;
  return row ?? null;
}

export interface MyDocumentRow {
  documentType: string;
  numberSealed: Uint8Array;
  nameSealed: Uint8Array | null;
  countrySealed: Uint8Array | null;
  verifiedBy: string | null;
  verifiedAt: number | null;
  /** When it was last chosen as the one that gates see. */
  shownAt: number | null;
}

export async function listMyDocuments(db: Db, personId: string): Promise<MyDocumentRow[]> {
  return db<MyDocumentRow[]>`
    select document_type as "documentType", number_sealed as "numberSealed", name_sealed as "nameSealed",
      country_sealed as "countrySealed", verified_by as "verifiedBy", verified_at as "verifiedAt",
      shown_at as "shownAt"
    from identity_document where person_id = ${personId} order by verified_at, document_index`;
}

export interface MyEnrolmentRow {
  medium: string;
  createdAt: number;
  fromDay: number;
  untilDay: number;
  state: string;
}

/** What phones were given; `listPapers` has the rest. */
export async function listMyEnrolments(db: Db, personId: string): Promise<MyEnrolmentRow[]> {
  return db<MyEnrolmentRow[]>`
    select medium, created_at as "createdAt", from_day as "fromDay", until_day as "untilDay", state
    from enrolment where person_id = ${personId} and medium <> 'paper' order by created_at desc, enrolment_id`;
}

export interface MySessionRow {
  app: string;
  createdAt: number;
  expiresAt: number;
}

export async function listMySessions(db: Db, accountId: string, now: number): Promise<MySessionRow[]> {
  return db<MySessionRow[]>`
    select app, created_at as "createdAt", expires_at as "expiresAt" from session
    where subject_id = ${accountId} and expires_at > ${now} order by created_at desc`;
}

/** When one-time codes were last sent to this phone, in any of the apps. */
export async function listMyCodes(db: Db, phoneIndex: Uint8Array): Promise<{ sentAt: number }[]> {
  return db<{ sentAt: number }[]>`
    select sent_at as "sentAt" from one_time_code where phone_index = ${phoneIndex} order by sent_at desc`;
}

export interface MyChannelRow {
  channel: string;
  linkedAt: number;
  identitySealed: Uint8Array | null;
}

/** By which channels besides the phone an account is used. */
export async function listMyChannels(db: Db, accountId: string): Promise<MyChannelRow[]> {
  return db<MyChannelRow[]>`
    select channel, linked_at as "linkedAt", identity_sealed as "identitySealed" from account_channel
    where account_id = ${accountId} order by linked_at, channel`;
}

/** Files of a person that no appeal has taken up. */
export async function listLooseAppealFiles(
  db: Db,
  personId: string,
): Promise<{ type: string; bytes: number; addedAt: number; destroyedAt: number | null }[]> {
  return db`
    select f.type, f.bytes, f.added_at as "addedAt", f.destroyed_at as "destroyedAt" from appeal_file f
    where f.person_id = ${personId} and not exists
      (select from appeal a where a.person_id = f.person_id and a.appeal_id = f.appeal_id)
    order by f.added_at, f.file_id`;
}

type PersonCount =
  | 'identity'
  | 'declarations'
  | 'evidence'
  | 'passes'
  | 'checks'
  | 'looks'
  | 'notices'
  | 'papers'
  | 'appeals'
  | 'family'
  | 'merges'
  | 'passed-on';

/** Each kind of information about a person counted; what only an account has is counted where one is given. */
export async function countMyData(
  db: Db,
  { personId, now }: { personId: string | null; now: number },
): Promise<Record<PersonCount, number>> {
  const [row] = await db<Record<PersonCount, number>[]>`
    select
      (select count(*) from identity_document where person_id = ${personId})::int as identity,
      (select count(*) from declaration where person_id = ${personId})::int as declarations,
      (select count(*) from evidence where person_id = ${personId})::int as evidence,
      (select count(*) from enrolment where person_id = ${personId} and medium <> 'paper')::int as passes,
      (select count(*) from check_by_person where person_id = ${personId})::int as checks,
      (select count(*) from access_log where person_id = ${personId} and disclosed_at <= ${now})::int as looks,
      (select count(*) from notice where subject_id = ${personId})::int as notices,
      (select count(*) from paper where person_id = ${personId})::int as papers,
      (select count(*) from appeal where person_id = ${personId})::int
        + (select count(*) from appeal_file f where f.person_id = ${personId} and not exists
          (select from appeal a where a.person_id = f.person_id and a.appeal_id = f.appeal_id))::int as appeals,
      (select count(*) from family_act where person_id = ${personId})::int
        + (select count(*) from family_request where person_id = ${personId})::int as family,
      (select count(*) from person_merge where person_id = ${personId})::int as merges,
      (select count(*) from passed_on where person_id = ${personId})::int as "passed-on"`;
  return row!;
}

/** What only an account has, counted. */
export async function countMyAccountData(
  db: Db,
  accountId: string,
): Promise<Record<'devices' | 'passkeys' | 'channels' | 'settings' | 'claims' | 'family', number>> {
  const [row] = await db<
    Record<'devices' | 'passkeys' | 'channels' | 'settings' | 'claims' | 'family', number>[]
  >`
    select
      (select count(*) from account_device where account_id = ${accountId})::int as devices,
      (select count(*) from passkey where account_id = ${accountId})::int as passkeys,
      (select count(*) from account_channel where account_id = ${accountId})::int as channels,
      (select count(*) from notice_preference where account_id = ${accountId})::int as settings,
      (select count(*) from identity_claim where account_id = ${accountId}
        or (present_account = ${accountId} and confirmed_by is not null))::int as claims,
      (select count(*) from family_request_by_account where account_id = ${accountId})::int as family`;
  return row!;
}
