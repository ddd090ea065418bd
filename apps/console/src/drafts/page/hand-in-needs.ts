import type { RuleDraft } from '@healthcode/contracts/client';

export type Need = 'needSaved' | 'needRight' | 'needWhy' | 'needChange' | 'needRun';

type Standing = Pick<RuleDraft, 'problems' | 'summary' | 'emergencyGround' | 'changes' | 'dryRun'>;

/** What the service asks of a draft before it can be handed in, in the order in which it is done. */
export function handInNeeds(draft: Standing, isChanged: boolean): { need: Need; isMet: boolean }[] {
  const { problems, summary, emergencyGround, changes, dryRun } = draft;
  // rules that are only reworded change nobody's colour, and need no dry run
  const decides = changes.some(({ kind }) => kind !== 'reworded');
  return [
    { need: 'needWhy', isMet: summary !== '' && emergencyGround !== '' },
    { need: 'needRight', isMet: problems.length === 0 },
    { need: 'needSaved', isMet: !isChanged },
    { need: 'needChange', isMet: changes.length > 0 },
    ...(decides || changes.length === 0
      ? [{ need: 'needRun' as const, isMet: !isChanged && dryRun?.state === 'finished' }]
      : []),
  ];
}
