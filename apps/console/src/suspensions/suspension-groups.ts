import type { Suspension } from '@healthcode/contracts/client';

/** By what is to be done about them; in each group they stay in their order. */
export interface SuspensionGroups {
  readonly mine: readonly Suspension[];
  readonly others: readonly Suspension[];
  readonly inEffect: readonly Suspension[];
  readonly past: readonly Suspension[];
}

export function groupSuspensions(all: readonly Suspension[]): SuspensionGroups {
  const proposed = all.filter(({ state }) => state === 'proposed');
  return {
    mine: proposed.filter(({ mayAnswer }) => mayAnswer),
    others: proposed.filter(({ mayAnswer }) => !mayAnswer),
    inEffect: all.filter(({ state }) => state === 'announced' || state === 'in-effect'),
    past: all.filter(isPast),
  };
}

/** Nothing can come of it any more: it was not agreed, or its time is over. */
export const isPast = ({ state }: Suspension): boolean => state === 'rejected' || state === 'over';

/** The list with this one in the place of its former self, or before all others. */
export function withSuspension(all: readonly Suspension[], changed: Suspension): Suspension[] {
  const isSame = ({ suspensionId }: Suspension) => suspensionId === changed.suspensionId;
  return all.some(isSame) ? all.map((one) => (isSame(one) ? changed : one)) : [changed, ...all];
}
