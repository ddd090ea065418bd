import { FILE_LOOK_REASONS } from '@healthcode/domain';
import { listKeys } from '@healthcode/ui';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const textAt = (catalogue: object, path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], catalogue) as string;
const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe('the words of the appeals’ rooms', () => {
  const paths = listKeys(zh);

  it('are there in both languages, with the same blanks and without exclamation marks', () => {
    expect(listKeys(en)).toEqual(paths);
    for (const path of paths) {
      const [left, right] = [textAt(zh, path), textAt(en, path)];
      expect([path, left !== '', right !== '']).toEqual([path, true, true]);
      expect([path, blanks(right)]).toEqual([path, blanks(left)]);
      expect(left + right).not.toMatch(/[!！]/);
    }
  });

  it('name every reason for opening a file', () => {
    for (const reason of FILE_LOOK_REASONS) expect(paths).toContain(`one.fileReasons.${reason}`);
  });
});
