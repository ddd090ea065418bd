import type { RuleVersion } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { headOf, isRecolouring, readVersionNumber } from './version-text.ts';

const version = (
  number: number,
  state: RuleVersion['state'],
  change: Partial<RuleVersion> = {},
): RuleVersion => ({
  ruleSetId: 'city',
  version: number,
  inForceFrom: number,
  publishedAt: 0,
  state,
  summary: null,
  emergencyGround: null,
  author: null,
  approvals: [],
  changes: [],
  recolouring: null,
  ...change,
});

describe('the sentence above the versions', () => {
  it('names the one in force and, of those to come, the one that begins first', () => {
    const { inForce, coming } = headOf([
      version(7, 'coming', { inForceFrom: 700 }),
      version(6, 'coming', { inForceFrom: 600 }),
      version(5, 'never-in-force'),
      version(4, 'in-force'),
      version(3, 'superseded'),
    ]);
    expect([inForce?.version, coming?.version]).toEqual([4, 6]);
    expect(headOf([])).toEqual({ inForce: null, coming: null });
  });
});

describe('a recolouring', () => {
  const run = { startedAt: 1, peopleTotal: 5, peopleDone: 5, changes: [] };

  it('goes on until it says when it ended, also once everybody has been counted', () => {
    expect(isRecolouring([version(4, 'in-force', { recolouring: { ...run, finishedAt: null } })])).toBe(true);
    expect(isRecolouring([version(4, 'in-force', { recolouring: { ...run, finishedAt: 2 } })])).toBe(false);
    expect(isRecolouring([version(4, 'coming')])).toBe(false);
  });
});

describe('the number in an address', () => {
  it.each([
    ['1', 1],
    ['1000000', 1_000_000],
    ['1000001', null],
    ['0', null],
    ['04', null],
    ['-1', null],
    ['1e3', null],
    ['four', null],
    ['', null],
  ])('%j is %j', (text, number) => {
    expect(readVersionNumber(text)).toBe(number);
  });
});
