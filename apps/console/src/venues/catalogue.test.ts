import { listKeys } from '@healthcode/ui';
import { expect, it } from 'vitest';
import * as passedEn from '../passed/en.ts';
import * as passedZh from '../passed/zh.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const blanks = (words: object) =>
  JSON.stringify(words)
    .match(/\{\{\w+\}\}/g)
    ?.toSorted();

it.each([
  ['venues', zh, en],
  ['people passed on', passedZh.zh, passedEn.en],
])('of %s it says the same in both languages, and never shouts', (_, chinese, english) => {
  expect(listKeys(english)).toEqual(listKeys(chinese));
  expect(blanks(english)).toEqual(blanks(chinese));
  expect(JSON.stringify([chinese, english])).not.toMatch(/[!！]|""/);
});
