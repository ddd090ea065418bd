import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperListOf } from '@healthcode/pass';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PaperListKeyStore } from './paper-list-keys.ts';

const CAPACITY = 4 ** 9;
const [FIRST, LAST] = paperListOf(20_780).period;
let keyDir: string;
beforeEach(() => {
  keyDir = mkdtempSync(join(tmpdir(), 'healthcode-keys-'));
});
afterEach(() => rmSync(keyDir, { recursive: true, force: true }));

const open = () => new PaperListKeyStore(keyDir, CAPACITY, randomBytes);
const files = () => readdirSync(join(keyDir, 'paper-lists')).length;

it('gives all papers of a half year one list, another process the same, the next half year another', () => {
  const keys = open();
  const first = keys.of(FIRST);
  expect(keys.of(LAST)).toBe(first);
  const elsewhere = open().of(LAST);
  expect(elsewhere.displayKey).toEqual(first.displayKey);
  expect(elsewhere.permutation.toIndex(70_000)).toBe(first.permutation.toIndex(70_000));
  const next = keys.of(LAST + 1);
  expect(next.uri).not.toBe(first.uri);
  expect(next.displayKey).not.toEqual(first.displayKey);
});

it('keeps a list in use while one of its papers may be good, and half a minute of the day after', () => {
  const keys = open();
  const old = keys.of(LAST);
  const inUse = (day: number) => keys.inUse(day).map(({ period }) => period[0]);
  expect(inUse(LAST)).toEqual([FIRST]);
  expect(inUse(LAST + 1)).toEqual([LAST + 1, FIRST]);
  expect(inUse(LAST + 181)).toEqual([LAST + 1, FIRST]);
  expect(inUse(LAST + 182)).toEqual([LAST + 1]);
  expect(keys.behind(old.uri, LAST + 180)).toBe(old);
  expect(keys.behind(old.uri, FIRST)).toBe(old);
  expect(keys.behind(old.uri, LAST + 181)).toBeNull();
  expect(keys.behind('a', LAST)).toBeNull();
});

it('has never a list before the first paper of its half year was issued', () => {
  expect(
    open()
      .inUse(FIRST)
      .map(({ period }) => period[0]),
  ).toEqual([FIRST]);
});

it('destroys a half year’s keys when no check of its papers is taken any more, a day’s after two days', () => {
  const keys = open();
  keys.of(LAST);
  const key = keys.listKeyOf(LAST);
  expect(open().listKeyOf(LAST)).toEqual(key);
  expect(keys.listKeyOf(LAST + 1)).not.toEqual(key);
  expect(keys.destroyOld(LAST + 1)).toBe(0);
  expect(keys.destroyOld(LAST + 2)).toBe(1);
  expect(keys.listKeyOf(LAST)).not.toEqual(key);
  keys.destroyOld(LAST + 100);
  expect(keys.destroyOld(LAST + 180 + 15)).toBe(0);
  expect(keys.destroyOld(LAST + 180 + 16)).toBe(1);
  expect(files()).toBe(0);
  expect(keys.behind('w', LAST)).toBeNull();
});
