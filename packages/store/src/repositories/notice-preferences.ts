import type { Db } from '../db.ts';

export interface NoticePreferenceRow {
  language: 'zh' | 'en';
  /** Which groups of notices also go out as a text message. */
  texts: string[];
}

/** Null: the account has not decided. */
export async function findNoticePreference(db: Db, accountId: string): Promise<NoticePreferenceRow | null> {
  const [row] = await db<NoticePreferenceRow[]>`
    select language, texts from notice_preference where account_id = ${accountId}`;
  return row ?? null;
}

export async function saveNoticePreference(
  db: Db,
  accountId: string,
  { language, texts }: NoticePreferenceRow,
  at: number,
): Promise<void> {
  await db`insert into notice_preference (account_id, language, texts, updated_at)
    values (${accountId}, ${language}, ${texts}, ${at})
    on conflict (account_id) do update set language = excluded.language, texts = excluded.texts,
      updated_at = excluded.updated_at`;
}

/** An account that may get a text message about a subject: itself, or a person whose code it shows. */
export interface TextReaderRow {
  subjectId: string;
  accountId: string;
  /** Null: the account itself. */
  relation: string | null;
  language: 'zh' | 'en' | null;
  texts: string[] | null;
  /** Whether it has consented, to the present texts, to the service and to being told by text message. */
  consented: boolean;
}

export async function listTextReaders(
  db: Db,
  subjectIds: readonly string[],
  versions: { readonly service: number; readonly texts: number },
): Promise<TextReaderRow[]> {
  return db<TextReaderRow[]>`
    select r.subject_id as "subjectId", r.account_id as "accountId", r.relation, p.language, p.texts,
      (select count(*) = 2 from consent c where c.account_id = r.account_id and c.withdrawn_at is null
        and c.given_for_person is null
        and (c.purpose = 'service' and c.text_version = ${versions.service}
          or c.purpose = 'text-messages' and c.text_version = ${versions.texts})) as consented
    from (
      select person_id as subject_id, account_id, relation from guardianship_by_person
      where person_id = any(${subjectIds as string[]}::uuid[]) and ended_at is null
      union all
      select account_id, account_id, null from account where account_id = any(${subjectIds as string[]}::uuid[])) r
    left join notice_preference p on p.account_id = r.account_id
    order by r.account_id`;
}
