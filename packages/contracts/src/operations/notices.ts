import type { noticeRoutes } from '../routes/notices.ts';
import * as Notices from '../schemas/notices.ts';
import type { OperationsOf } from './operation.ts';

/** Notices to people. */
export const noticeOperations = {
  notices: {
    summary: 'What the account and the people in its care were told',
    query: Notices.NoticesQuery,
    response: Notices.NoticeList,
  },
  noticeCount: {
    summary: 'How many notices were not seen yet, and the newest',
    response: Notices.NoticeCount,
  },
  noticeSettings: {
    summary: 'Which notices also come as a text message, and in which language',
    response: Notices.NoticeSettings,
  },
  saveNoticeSettings: {
    summary: 'Decide which notices also come as a text message',
    body: Notices.NoticeSettings,
    response: Notices.NoticeSettings,
  },
  seeNotices: {
    summary: 'Mark notices as seen',
    body: Notices.SeenBody,
    response: Notices.NoticeCount,
  },
} as const satisfies OperationsOf<typeof noticeRoutes>;
