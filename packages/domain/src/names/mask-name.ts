import { COMPOUND_SURNAMES } from './compound-surnames.ts';

/** Longest masked name, in bytes of UTF-8: what the private claim of a pass has room for. */
export const MASKED_NAME_MAX_BYTES = 12;

/**
 * The name as a guard sees it; the one mask of the whole system (pass-format, "Mask").
 *
 * Names beginning with a Han character: the first character (both of a compound surname), `*`, the last one;
 * a surname with one more character is masked to the surname and `*`. Others: the first two letters of the
 * first word (one, where the word has no more than two), `***`, and with several words the initial of the
 * last. At most 12 bytes of UTF-8, and of two characters or more never all of them in a row.
 */
export function maskName(name: string): string {
  const words = name.split(/[\s·•・‧,]+/u).map(lettersOf);
  const spoken = words.filter((word) => word.length > 0);
  const first = spoken[0]?.[0];
  if (first === undefined) return '*';
  return isHan(first) ? maskHanName(spoken.flat()) : maskOtherName(spoken);
}

function maskHanName(letters: readonly string[]): string {
  if (letters.length === 1) return '*';
  const surname = letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  const shown = letters.slice(0, surname).join('');
  return letters.length === surname + 1 ? `${shown}*` : `${shown}*${letters.at(-1) ?? ''}`;
}

function maskOtherName(words: readonly (readonly string[])[]): string {
  const first = words[0] ?? [];
  const last = words.length > 1 ? ` ${words.at(-1)?.[0] ?? ''}` : '';
  const two = `${first.slice(0, first.length > 2 ? 2 : 1).join('')}***${last}`;
  // Two three-byte letters and an initial would be 13 bytes: scripts such as Hangul then show one letter.
  return utf8Length(two) <= MASKED_NAME_MAX_BYTES ? two : `${first[0] ?? ''}***${last}`;
}

function lettersOf(word: string): string[] {
  return [...word].filter((character) => /[\p{L}\p{N}]/u.test(character));
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** Length of a text in bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
