import { type Route, route } from './route.ts';

/** Notices to people. */
export const noticeRoutes = {
  notices: route('GET', '/api/v1/notices', ['resident'], true),
  noticeCount: route('GET', '/api/v1/notices/count', ['resident'], true),
  noticeSettings: route('GET', '/api/v1/notices/settings', ['resident'], true),
  saveNoticeSettings: route('POST', '/api/v1/notices/settings', ['resident'], true),
  seeNotices: route('POST', '/api/v1/notices/seen', ['resident'], true),
} as const satisfies Record<string, Route>;
