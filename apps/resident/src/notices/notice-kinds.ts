import type { Language } from '@healthcode/contracts/client';
import type { IconName } from '@healthcode/ui';
import { ACCOUNT_KINDS } from './account-kinds.ts';
import { APPEAL_KINDS } from './appeal-kinds.ts';
import { CODE_KINDS } from './code-kinds.ts';
import { type Facts, fixed, type NoticeKind, type NoticeKinds, type NoticeText } from './notice-parts.ts';
import { FAMILY_KINDS, IDENTITY_KINDS, PAPER_KINDS } from './person-kinds.ts';

/** Every kind of notice that the server writes; a test holds the two together. */
export const NOTICE_KINDS: NoticeKinds = {
  ...CODE_KINDS,
  ...ACCOUNT_KINDS,
  ...IDENTITY_KINDS,
  ...FAMILY_KINDS,
  ...PAPER_KINDS,
  ...APPEAL_KINDS,
};

const UNKNOWN: NoticeKind = fixed('info', null, ['您有一条新消息'], ['There is something new']);

/** What a notice says in that language; one that this version has no words for says so little that it is true. */
export function noticeText(kind: string, facts: Facts, language: Language): NoticeText {
  return kindOf(kind)[language](facts);
}

export const noticeIcon = (kind: string): IconName => kindOf(kind).icon;
export const noticeHref = (kind: string): string | null => kindOf(kind).href;

const kindOf = (kind: string): NoticeKind =>
  Object.hasOwn(NOTICE_KINDS, kind) ? (NOTICE_KINDS[kind] ?? UNKNOWN) : UNKNOWN;
