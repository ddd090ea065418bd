import type { Db } from '../db.ts';
import { recordset } from '../recordset.ts';

/** Something that a person (or an account) is told. */
export interface NoticeRow {
  /** A person or an account. */
  subjectId: string;
  noticeId: string;
  at: number;
  kind: string;
  /** Never a name, a document or a phone. */
  facts: Readonly<Record<string, unknown>>;
}

const NOTICE = { subjectId: 'uuid', noticeId: 'uuid', at: 'bigint', kind: 'text', facts: 'jsonb' } as const;

export async function insertNotices(db: Db, notices: readonly NoticeRow[]): Promise<void> {
  if (notices.length === 0) return;
  await db`insert into notice (subject_id, notice_id, at, kind, facts)
    select r."subjectId", r."noticeId", r.at, r.kind, r.facts from ${recordset(db, 'r', notices, NOTICE)}`;
}

/** A person whose stored colour became another. */
export interface ChangedColour {
  personId: string;
  from: string;
  to: string;
}

const CHANGED = { personId: 'uuid', from: 'text', to: 'text' } as const;

/** Tells people of their other colour, however many there are, in one statement. */
export async function insertColourNotices(
  db: Db,
  changed: readonly ChangedColour[],
  at: number,
): Promise<void> {
  if (changed.length === 0) return;
  await db`insert into notice (subject_id, notice_id, at, kind, facts)
    select r."personId", gen_random_uuid(), ${at}::bigint, 'colour-changed',
      jsonb_build_object('from', r."from", 'to', r."to", 'at', ${at}::bigint)
    from ${recordset(db, 'r', changed, CHANGED)}`;
}

/** What these subjects were told, the newest first. */
export async function listNotices(
  db: Db,
  subjectIds: readonly string[],
  limit: number,
): Promise<NoticeRow[]> {
  return db<NoticeRow[]>`
    select subject_id as "subjectId", notice_id as "noticeId", at, kind, facts from notice
    where subject_id = any(${subjectIds as string[]}::uuid[]) order by at desc, notice_id limit ${limit}`;
}

/** Somebody whose notices are read, from when on (inclusive). */
export interface ReadSubject {
  readonly subjectId: string;
  readonly since: number;
}

const READ = { subjectId: 'uuid', since: 'bigint' } as const;

/** What these subjects were told, the newest first; `after`: only what comes behind it. */
export async function pageNotices(
  db: Db,
  subjects: readonly ReadSubject[],
  { after, limit }: { after: Pick<NoticeRow, 'at' | 'noticeId'> | null; limit: number },
): Promise<NoticeRow[]> {
  return db<NoticeRow[]>`
    select n.subject_id as "subjectId", n.notice_id as "noticeId", n.at, n.kind, n.facts
    from ${recordset(db, 'r', subjects, READ)} cross join lateral (
      select * from notice m where m.subject_id = r."subjectId" and m.at >= r.since
        and (${after === null} or (m.at, m.notice_id) < (${after?.at ?? 0}::bigint, ${after?.noticeId ?? null}::uuid))
      order by m.at desc, m.notice_id desc limit ${limit}) n
    order by n.at desc, n.notice_id desc limit ${limit}`;
}

/** How many of these subjects' notices are later than `seenUntil`, counted up to `limit`. */
export async function countNotices(
  db: Db,
  subjects: readonly ReadSubject[],
  { seenUntil, limit }: { seenUntil: number; limit: number },
): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from (
      select from ${recordset(db, 'r', subjects, READ)}
      join notice n on n.subject_id = r."subjectId" and n.at >= r.since and n.at > ${seenUntil}
      limit ${limit}) unread`;
  return row!.count;
}

/** Until when (inclusive) this account has seen its notices; 0: none. */
export async function findNoticesSeen(db: Db, accountId: string): Promise<number> {
  const [row] = await db<{ untilAt: number }[]>`
    select until_at as "untilAt" from notice_seen where account_id = ${accountId}`;
  return row?.untilAt ?? 0;
}

export async function saveNoticesSeen(db: Db, accountId: string, untilAt: number): Promise<void> {
  await db`insert into notice_seen (account_id, until_at) values (${accountId}, ${untilAt})
    on conflict (account_id) do update set until_at = greatest(notice_seen.until_at, excluded.until_at)`;
}
