import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium-path.ts';

let folder: string;
const program = (path: string) => {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-path-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'darwin')('findChromium', () => {
  it('takes the program that CHROMIUM_PATH names before any other', () => {
    const other = program('a/chromium');
    const named = program('b/my-chromium');
    expect(findChromium({ CHROMIUM_PATH: named, PATH: join(other, '..') })).toBe(named);
  });

  it('finds nothing when CHROMIUM_PATH leads nowhere, even beside an installed one', () => {
    const other = program('c/chromium');
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'absent'), PATH: join(other, '..') })).toBeUndefined();
  });

  it('prefers Chromium to Chrome wherever they lie on the search path', () => {
    const chrome = program('d/google-chrome');
    const chromium = program('e/chromium');
    const PATH = [join(chrome, '..'), join(chromium, '..')].join(delimiter);
    expect(findChromium({ PATH })).toBe(chromium);
  });

  it('finds nothing on an empty search path', () => {
    expect(findChromium({ PATH: '' })).toBeUndefined();
  });
});
