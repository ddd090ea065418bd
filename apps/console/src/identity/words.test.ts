import { listKeys } from '@healthcode/ui';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
type Words = { readonly [key: string]: string | Words };
const flat = (words: Words): string[] =>
  Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : flat(word)));

describe('the words of the desk', () => {
  it('are the same in both languages, with the same blanks to fill, and never shout', () => {
    expect(listKeys(en)).toEqual(listKeys(zh));
    expect(flat(en).map(blanks)).toEqual(flat(zh).map(blanks));
    for (const word of [...flat(zh), ...flat(en)]) expect(word).toMatch(/^[^!！]+$/);
  });
});
