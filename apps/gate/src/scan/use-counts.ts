import { dayNumberAt } from '@healthcode/domain';
import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { countDecisions } from '../checks/shift-entry.ts';
import { authorityOf } from '../session/session.ts';

export interface Counts {
  readonly total: number;
  readonly admitted: number;
}

/** People checked here since midnight in the city. */
export function useCounts(): Counts {
  const { shift, clock, session } = useGate();
  const entries = useStore(shift.entries);
  const offset = authorityOf(useStore(session.state))?.utcOffsetMinutes;
  const today = dayNumberAt(clock.now(), offset);
  const { total, of } = countDecisions(entries.filter((entry) => dayNumberAt(entry.at, offset) === today));
  return { total, admitted: of.get('admit') ?? 0 };
}
