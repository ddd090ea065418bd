import { useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { entriesOfShift, type ShiftEntry } from '../checks/shift-entry.ts';
import { authorityOf } from '../session/session.ts';

/** What the present member of staff has checked here today, newest last. */
export function useShift(): readonly ShiftEntry[] {
  const { shift, clock, session } = useGate();
  const entries = useStore(shift.entries);
  const begun = useStore(shift.begun);
  const utcOffsetMinutes = authorityOf(useStore(session.state))?.utcOffsetMinutes;
  return entriesOfShift(entries, { begun, now: clock.now(), utcOffsetMinutes });
}
