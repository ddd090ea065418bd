import type { Language } from '@healthcode/contracts/client';
import { formatCivilDay, formatDate, formatInstant, type IconName } from '@healthcode/ui';

export type Facts = Readonly<Record<string, unknown>>;
/** A short line, and what may follow it. */
export type NoticeText = readonly [title: string, more?: string];

export interface NoticeKind {
  readonly icon: IconName;
  /** Where it helps to go; null: nowhere. */
  readonly href: string | null;
  readonly zh: (facts: Facts) => NoticeText;
  readonly en: (facts: Facts) => NoticeText;
}
export type NoticeKinds = Readonly<Record<string, NoticeKind>>;

export const text = (
  icon: IconName,
  href: string | null,
  zh: NoticeKind['zh'],
  en: NoticeKind['en'],
): NoticeKind => ({ icon, href, zh, en });

export const fixed = (icon: IconName, href: string | null, zh: NoticeText, en: NoticeText): NoticeKind =>
  text(
    icon,
    href,
    () => zh,
    () => en,
  );

/** What is known and worth saying after the title; nothing of it: the title alone. */
export function withMore(
  language: Language,
  title: string,
  ...more: (string | null | undefined)[]
): NoticeText {
  const said = more.filter((part) => typeof part === 'string' && part !== '');
  return said.length === 0 ? [title] : [title, said.join(language === 'zh' ? '' : ' ')];
}

/** Facts are of whatever version wrote them: each of these says nothing where it finds what it does not know. */
export const when = (value: unknown, language: Language): string | null =>
  isInstant(value) ? formatInstant(value, language) : null;
export const dateOf = (value: unknown, language: Language): string | null =>
  isInstant(value) ? formatDate(value, language) : null;
export const civilDay = (value: unknown, language: Language): string | null =>
  isInstant(value) ? formatCivilDay(value, language, { year: true }) : null;
const isInstant = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

export const word = (value: unknown): string | null =>
  (typeof value === 'string' && value.length > 0 && value.length <= 40) || typeof value === 'number'
    ? String(value)
    : null;

/** One of the words for codes; null for a code that has none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: unknown): string | null =>
  typeof code === 'string' && Object.hasOwn(words, code) ? (words[code] ?? null) : null;

/** A name in both languages that a fact brings along, such as that of an office. */
export function named(value: unknown, language: Language): string | null {
  if (typeof value !== 'object' || value === null || !(language in value)) return null;
  const name = (value as Record<string, unknown>)[language];
  return typeof name === 'string' && name.length > 0 && name.length <= 120 ? name : null;
}
