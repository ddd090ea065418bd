import type { Catalogue } from './catalogue.ts';

/** People whom gates have passed on to their community. */
export const communityErrors = {
  'passed-unknown': {
    status: 404,
    zh: '这条转交记录不在您负责的范围内，或者已按规定删除。',
    en: 'This is not in the area you answer for, or was deleted in due time.',
  },
} as const satisfies Catalogue;
