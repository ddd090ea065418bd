import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { countUnread, readNotices, seeNotices } from './service.ts';
import { readNoticeSettings, saveNoticeSettings } from './settings.ts';

export const noticeHandlers = (services: Services): Handlers => ({
  notices: ({ query }, call) => readNotices(services, call.subjectId, query.after ?? null),
  noticeCount: (_, call) => countUnread(services, call.subjectId),
  noticeSettings: (_, call) => readNoticeSettings(services, call.subjectId),
  saveNoticeSettings: ({ body }, call) => saveNoticeSettings(services, call.subjectId, body),
  seeNotices: ({ body }, call) => seeNotices(services, call.subjectId, body.until),
});
