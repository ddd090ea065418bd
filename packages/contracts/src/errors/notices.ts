import type { Catalogue } from './catalogue.ts';

/** Notices to people. */
export const noticeErrors = {
  'too-many-streams': {
    status: 503,
    zh: '现在不能即时收到消息，应用会自己隔一会儿再看。',
    en: 'Notices cannot come at once now. The app looks for them by itself.',
  },
} as const satisfies Catalogue;
