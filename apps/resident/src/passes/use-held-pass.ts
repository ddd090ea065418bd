import { useObserved } from '../platform/observable.ts';
import { useServices } from '../shell/services-context.ts';
import type { HeldPass } from '../storage/device-store.ts';
import { lastCoveredDay } from './plan.ts';
import { useShown } from './shown.ts';
import { daysHeld } from './wallet.ts';

/** A person's pass of today by the city's time; null when this phone has none. */
export function useHeldPass(now: number, personId: string | null): HeldPass | null {
  const { dayOf, wallet } = useServices();
  const today = dayOf(now);
  const passes = useObserved(wallet.passes);
  return passes.find((held) => held.day === today && held.personId === personId) ?? null;
}

/**
 * The last day for which this phone can show the code of the person shown now without a network; null when there is
 * none for today.
 */
export function useHeldUntil(): { readonly today: number; readonly until: number | null } {
  const { clock, dayOf, wallet } = useServices();
  const { shown } = useShown();
  const today = dayOf(clock.now());
  const days = daysHeld(useObserved(wallet.passes), shown?.personId ?? '');
  return { today, until: lastCoveredDay(today, days) };
}
