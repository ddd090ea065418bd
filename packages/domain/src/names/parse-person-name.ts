import type { Localised } from '../localised.ts';

/** Longest name, in characters: the longest names on passports are well below it. */
export const NAME_MAX_CHARACTERS = 100;

/** Everything that can be wrong with a name; the keys are stable codes. */
export const NAME_PROBLEMS = {
  'name-missing': { zh: '还没有填写姓名。', en: 'The name has not been filled in.' },
  'name-too-long': {
    zh: '姓名最多 100 个字。请按证件上的写法填写。',
    en: 'A name has at most 100 characters. Please write it as it is on the document.',
  },
  'name-control-characters': {
    zh: '姓名里有看不见的字符。请删去后重新输入，不要粘贴。',
    en: 'The name contains invisible characters. Please type it again instead of pasting.',
  },
  'name-digits': {
    zh: '姓名里不能有数字。请按证件上的写法填写。',
    en: 'A name has no digits. Please write it as it is on the document.',
  },
  'name-characters': {
    zh: '姓名里只能有文字、间隔号“·”、空格、连字符、撇号和句点。',
    en: 'A name has only letters, the middle dot, blanks, hyphens, apostrophes and full stops.',
  },
} as const satisfies Record<string, Localised>;

/** Stable code of something wrong with a name. */
export type NameProblem = keyof typeof NAME_PROBLEMS;

/** A name in its normal form, or all that is wrong with it (at least one problem). */
export type ParsedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problems: readonly NameProblem[] };

/**
 * Reads a person's name as typed. The normal form has single blanks, half-width letters and `·` for every
 * middle dot. Han characters are left as they are: normalising them would change rare names. Does not check
 * that it is anyone's name.
 */
export function parsePersonName(text: string): ParsedName {
  const problems: NameProblem[] = [];
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) problems.push('name-control-characters');
  const name = normaliseName(text);
  if (!/\p{L}/u.test(name) && !/\p{Nd}/u.test(name)) problems.push('name-missing');
  if ([...name].length > NAME_MAX_CHARACTERS) problems.push('name-too-long');
  if (/\p{Nd}/u.test(name)) problems.push('name-digits');
  // U+3007 is the Han zero, used in names; Unicode counts it among the letter numbers.
  if (/[^\p{L}\p{M}\p{Nd}\p{C}\p{Zl}\p{Zp}\u3007 ·.'’-]/u.test(name)) problems.push('name-characters');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, name };
}

function normaliseName(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[•・‧∙⋅\uff65]/gu, '·')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim();
}
