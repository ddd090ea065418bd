import { describe, expect, it } from 'vitest';
import { type DraftHead, draftsByState } from './drafts-by-state.ts';

const head = (draftId: string, state: DraftHead['state'], mine: boolean) =>
  ({ draftId, state, mine }) as DraftHead;
const drafts = [
  head('published', 'published', true),
  head('theirs', 'draft', false),
  head('handed-in', 'submitted', true),
  head('mine', 'draft', true),
  head('discarded', 'discarded', false),
];
const shown = (role: 'rule-author' | 'rule-approver') =>
  draftsByState(drafts, role).map((part) => [part.group, ...part.drafts.map(({ draftId }) => draftId)]);

describe('the list of drafts', () => {
  it('begins for an author with what they are writing', () => {
    expect(shown('rule-author')).toEqual([
      ['mine', 'mine'],
      ['waiting', 'handed-in'],
      ['others', 'theirs'],
      ['closed', 'published', 'discarded'],
    ]);
  });

  it('begins for an approver with what waits for approval', () => {
    expect(shown('rule-approver').map(([group]) => group)).toEqual(['waiting', 'others', 'closed']);
  });

  it('shows every draft to both of them', () => {
    for (const role of ['rule-author', 'rule-approver'] as const) {
      const heads = role === 'rule-author' ? drafts : drafts.map((draft) => ({ ...draft, mine: false }));
      expect(draftsByState(heads, role).flatMap((part) => part.drafts)).toHaveLength(drafts.length);
    }
  });
});
