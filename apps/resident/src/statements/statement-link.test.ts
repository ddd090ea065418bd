import { describe, expect, it } from 'vitest';
import { statementIn, verifyLink } from './statement-link.ts';

describe('the link to a statement', () => {
  it('has the statement behind the #, which is never sent', () => {
    const link = verifyLink('aa.bb.cc', 'https://code.example');
    expect(link).toBe('https://code.example/verify#aa.bb.cc');
    expect(new URL(link).pathname).toBe('/verify');
  });

  it.each([
    ['the statement alone', 'aa.bb.cc'],
    ['the whole link', 'https://code.example/verify#aa.bb.cc'],
    ['lines broken on the way', ' https://code.example/verify#aa.\nbb.\r\n cc '],
  ])('is found in %s', (_, text) => {
    expect(statementIn(text)).toBe('aa.bb.cc');
  });
});
