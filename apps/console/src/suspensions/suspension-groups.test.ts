import type { Suspension } from '@healthcode/contracts/client';
import { describe, expect, it } from 'vitest';
import { groupSuspensions, withSuspension } from './suspension-groups.ts';

const one = (suspensionId: string, state: Suspension['state'], mayAnswer = false) =>
  ({ suspensionId, state, mayAnswer }) as Suspension;
const ids = (list: readonly Suspension[]) => list.map(({ suspensionId }) => suspensionId);

describe('the room of records set aside', () => {
  const all = [
    one('a', 'proposed'),
    one('b', 'over'),
    one('c', 'in-effect'),
    one('d', 'proposed', true),
    one('e', 'announced'),
    one('f', 'rejected'),
  ];

  it('has each of them once, by what is to be done', () => {
    const groups = groupSuspensions(all);
    expect(ids(groups.mine)).toEqual(['d']);
    expect(ids(groups.others)).toEqual(['a']);
    expect(ids(groups.inEffect)).toEqual(['c', 'e']);
    expect(ids(groups.past)).toEqual(['b', 'f']);
  });

  it('puts an answered one into its place and a new one in front', () => {
    expect(withSuspension(all, one('d', 'in-effect'))[3]?.state).toBe('in-effect');
    expect(ids(withSuspension(all, one('g', 'proposed')))).toEqual(['g', 'a', 'b', 'c', 'd', 'e', 'f']);
  });
});
