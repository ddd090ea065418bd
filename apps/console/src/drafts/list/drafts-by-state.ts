import type { RuleDraftList } from '@healthcode/contracts/client';

export type DraftHead = RuleDraftList['drafts'][number];

export type DraftGroup = 'mine' | 'waiting' | 'others' | 'closed';

/** Drafts in the order in which this person has to do with them; the closed ones last. */
export function draftsByState(
  drafts: readonly DraftHead[],
  role: 'rule-author' | 'rule-approver',
): { group: DraftGroup; drafts: DraftHead[] }[] {
  const groups: readonly DraftGroup[] =
    role === 'rule-author' ? ['mine', 'waiting', 'others', 'closed'] : ['waiting', 'others', 'closed'];
  return groups.map((group) => ({ group, drafts: drafts.filter((draft) => groupOf(draft) === group) }));
}

function groupOf({ state, mine }: DraftHead): DraftGroup {
  if (state === 'submitted') return 'waiting';
  if (state === 'draft') return mine ? 'mine' : 'others';
  return 'closed';
}
