import { countDecisions } from '../checks/shift-entry.ts';
import { useShift } from '../shift/use-shift.ts';

export interface Counts {
  readonly total: number;
  readonly admitted: number;
}

/** People checked here today by the present member of staff. */
export function useCounts(): Counts {
  const { total, of } = countDecisions(useShift());
  return { total, admitted: of.get('admit') ?? 0 };
}
