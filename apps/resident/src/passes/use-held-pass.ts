import { useObserved } from '../platform/observable.ts';
import { personOf } from '../session/home.ts';
import { useServices } from '../shell/services-context.ts';
import type { HeldPass } from '../storage/device-store.ts';
import { lastCoveredDay } from './plan.ts';

/** The passes of the person whose phone it is. */
function useOwnPasses(): readonly HeldPass[] {
  const { wallet, session } = useServices();
  const personId = personOf(useObserved(session.state))?.holder?.personId;
  return useObserved(wallet.passes).filter((held) => held.personId === personId);
}

/** Today's pass by the city's time; null when this phone has none. */
export function useHeldPass(now: number): HeldPass | null {
  const { dayOf } = useServices();
  const today = dayOf(now);
  return useOwnPasses().find(({ day }) => day === today) ?? null;
}

/** The last day for which this phone can show a code without a network; null when there is none for today. */
export function useHeldUntil(): { readonly today: number; readonly until: number | null } {
  const { clock, dayOf } = useServices();
  const today = dayOf(clock.now());
  const days = useOwnPasses().map(({ day }) => day);
  return { today, until: lastCoveredDay(today, days) };
}
