import { EVIDENCE_KIND_NAMES, EVIDENCE_KINDS, SYMPTOMS } from '@healthcode/domain';
import { listKeys } from '@healthcode/ui';
import { describe, expect, it } from 'vitest';
import { en as enFamily } from '../family/en.ts';
import { zh as zhFamily } from '../family/zh.ts';
import { en as enConsole } from './en.ts';
import { zh as zhConsole } from './zh.ts';

const en = { ...enConsole, familyCounter: enFamily };
const zh = { ...zhConsole, familyCounter: zhFamily };

type Words = { readonly [key: string]: string | Words };
const wordsAt = (catalogue: Words, path: string): string => {
  const found = path
    .split('.')
    .reduce<string | Words | undefined>(
      (at, key) => (typeof at === 'object' ? at[key] : undefined),
      catalogue,
    );
  return typeof found === 'string' ? found : '';
};
const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
const paths = listKeys(zh);

describe('the two catalogues', () => {
  it('have the same keys, each with words', () => {
    expect(listKeys(en)).toEqual(paths);
    for (const path of paths) {
      expect(wordsAt(zh, path), path).not.toBe('');
      expect(wordsAt(en, path), path).not.toBe('');
    }
  });

  it('leave the same blanks to fill', () => {
    for (const path of paths) expect(blanks(wordsAt(en, path)), path).toEqual(blanks(wordsAt(zh, path)));
  });

  it('use no exclamation marks', () => {
    for (const path of paths) expect(wordsAt(zh, path) + wordsAt(en, path), path).not.toMatch(/[!！]/);
  });
});

describe('the words of the forms', () => {
  it('name every kind, every attribute and every value to choose', () => {
    for (const kind of EVIDENCE_KIND_NAMES) {
      expect(paths).toContain(`kinds.${kind}`);
      for (const [name, { type, codes = [] }] of Object.entries(EVIDENCE_KINDS[kind].attributes)) {
        expect(paths).toContain(`attributes.${name}`);
        if (type === 'codes') expect(Object.keys(SYMPTOMS)).toEqual(expect.arrayContaining([...codes]));
        else for (const code of codes) expect(paths).toContain(`values.${name}.${code}`);
      }
    }
  });
});
