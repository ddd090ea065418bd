import type { RuleDraft } from '@healthcode/contracts';
import { describe, expect, it } from 'vitest';
import { handInNeeds } from './hand-in-needs.ts';

const words = { zh: '文字', en: 'words' };
const change = (kind: 'changed' | 'reworded') => ({ ruleId: 'TJ-R01', title: words, kind, changes: [] });
const finished = {
  state: 'finished',
  askedAt: 0,
  finishedAt: 1,
  peopleTotal: 1,
  peopleDone: 1,
  result: null,
} as const;
const ready = {
  problems: [],
  summary: 'why',
  emergencyGround: null,
  changes: [change('changed')],
  dryRun: finished,
};
const missing = (draft: Partial<RuleDraft>, isChanged = false) =>
  handInNeeds({ ...ready, ...draft }, isChanged)
    .filter(({ isMet }) => !isMet)
    .map(({ need }) => need);

describe('before a draft is handed in', () => {
  it('nothing is missing once it is right, explained, different, saved and dry-run', () => {
    expect(missing({})).toEqual([]);
  });

  it('each of these is named', () => {
    expect(missing({ summary: '' })).toEqual(['needWhy']);
    expect(missing({ emergencyGround: '' })).toEqual(['needWhy']);
    expect(missing({ problems: [{ path: 'id', code: 'x', message: words }] })).toEqual(['needRight']);
    expect(missing({ dryRun: null })).toEqual(['needRun']);
    expect(missing({ dryRun: { ...finished, state: 'running' } })).toEqual(['needRun']);
    expect(missing({ changes: [], dryRun: null })).toEqual(['needChange', 'needRun']);
  });

  it('a dry run of what was saved before says nothing of changes that are not', () => {
    expect(missing({}, true)).toEqual(['needSaved', 'needRun']);
  });

  it('new words alone need no dry run', () => {
    expect(missing({ changes: [change('reworded')], dryRun: null })).toEqual([]);
  });
});
