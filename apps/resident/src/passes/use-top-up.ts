import { useEffect } from 'react';
import { isVisible } from '../platform/use-foreground.ts';
import type { Services } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';
import { daysAhead, topUpLeftMs } from './plan.ts';

const COUNT_EVERY_MS = 5_000;

async function countDisplay({ store, wallet, clock, dayOf }: Services): Promise<void> {
  const held = wallet.passes.get().map(({ day }) => day);
  const ahead = daysAhead(dayOf(clock.now()), held);
  const before = (await store.recall('topUpLeftMs')) ?? null;
  const left = topUpLeftMs(ahead, before, COUNT_EVERY_MS, Math.random());
  if (left !== null && left > 0) return store.remember('topUpLeftMs', left);
  if (before !== null) await store.forget('topUpLeftMs');
  if (left === 0) await wallet.fill();
}

/** While the code shows, counts towards the moment at which this phone fetches further days. */
export function useTopUp(): void {
  const services = useServices();
  useEffect(() => {
    const timer = setInterval(() => {
      if (isVisible()) void countDisplay(services);
    }, COUNT_EVERY_MS);
    return () => clearInterval(timer);
  }, [services]);
}
