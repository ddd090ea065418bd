import { listKeys } from '@healthcode/ui';
import { expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const blanks = (words: object) =>
  JSON.stringify(words)
    .match(/\{\{\w+\}\}/g)
    ?.toSorted();

it('says the same in both languages, and never shouts', () => {
  expect(listKeys(en)).toEqual(listKeys(zh));
  expect(blanks(en)).toEqual(blanks(zh));
  expect(JSON.stringify([zh, en])).not.toMatch(/[!！]|""/);
});
