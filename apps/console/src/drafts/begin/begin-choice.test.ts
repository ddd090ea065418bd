import { describe, expect, it } from 'vitest';
import { type Choice, checkChoice } from './begin-choice.ts';

const NEWEST = 4;
const none: Choice = { from: null, version: null, file: null, read: null };
const check = (choice: Partial<Choice>) => checkChoice({ ...none, ...choice }, NEWEST);

describe('a new draft', () => {
  it('begins with the newest version, an earlier one, or what is in a file', () => {
    expect(check({ from: 'current' })).toEqual({ body: { fromVersion: NEWEST } });
    expect(check({ from: 'earlier', version: '2' })).toEqual({ body: { fromVersion: 2 } });
    const content = { rules: [] };
    expect(check({ from: 'file', read: { ok: true, content, count: 0 } })).toEqual({ body: { content } });
  });

  it('does not begin while something is not chosen, or the file is of no use', () => {
    expect(check({})).toEqual({ field: 'from', error: 'from' });
    expect(check({ from: 'earlier' })).toEqual({ field: 'version', error: 'version' });
    expect(check({ from: 'file' })).toEqual({ field: 'file', error: 'missing' });
    expect(check({ from: 'file', read: { ok: false, error: 'json' } })).toEqual({
      field: 'file',
      error: 'json',
    });
  });
});
