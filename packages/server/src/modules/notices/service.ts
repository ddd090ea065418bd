import type { NoticeCount, NoticeList, NoticeView } from '@healthcode/contracts';
import {
  countNotices,
  findNoticesSeen,
  type NoticeRow,
  pageNotices,
  saveNoticesSeen,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { type Subject, subjectsOf } from './readers.ts';

const PAGE = 30;
/** More are not counted: "99+" says enough. */
const COUNTED = 100;

/** One page of what the account and the people in its care were told, the newest first. */
export async function readNotices(
  services: Services,
  accountId: string,
  after: string | null,
): Promise<NoticeList> {
  const { db } = services;
  const subjects = await subjectsOf(services, db, accountId);
  const seenUntil = await findNoticesSeen(db, accountId);
  const rows = await pageNotices(db, subjects, { after: parsePlace(after), limit: PAGE });
  const last = rows.length === PAGE ? rows.at(-1)! : null;
  return {
    notices: rows.map((row) => viewOf(subjects, row)),
    unread: await countNotices(db, subjects, { seenUntil, limit: COUNTED }),
    seenUntil,
    next: last && `${last.at}_${last.noticeId}`,
  };
}

/** What an open app asks: how many are new, and the newest. */
export async function countUnread(services: Services, accountId: string): Promise<NoticeCount> {
  const { db } = services;
  const subjects = await subjectsOf(services, db, accountId);
  const seenUntil = await findNoticesSeen(db, accountId);
  const unread = await countNotices(db, subjects, { seenUntil, limit: COUNTED });
  const [newest] = unread === 0 ? [] : await pageNotices(db, subjects, { after: null, limit: 1 });
  return { unread, newest: newest ? viewOf(subjects, newest) : null };
}

/** Never back: another phone of the account may have seen more. Nothing that is still to come counts as seen. */
export async function seeNotices(services: Services, accountId: string, until: number): Promise<NoticeCount> {
  await saveNoticesSeen(services.db, accountId, Math.min(until, services.clock.cityNow()));
  return countUnread(services, accountId);
}

function parsePlace(text: string | null): Pick<NoticeRow, 'at' | 'noticeId'> | null {
  if (text === null) return null;
  const [at, noticeId] = text.split('_') as [string, string];
  return { at: Number(at), noticeId };
}

function viewOf(
  subjects: readonly Subject[],
  { subjectId, noticeId, at, kind, facts }: NoticeRow,
): NoticeView {
  const about = subjects.find((subject) => subject.subjectId === subjectId)?.about ?? null;
  return { noticeId, at, kind, facts: { ...facts }, about };
}
