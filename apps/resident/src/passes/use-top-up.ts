import { useEffect } from 'react';
import { isVisible } from '../platform/use-foreground.ts';
import type { Services } from '../shell/services.ts';
import { useServices } from '../shell/services-context.ts';
import { daysAhead, topUpLeftMs } from './plan.ts';
import { daysHeld } from './wallet.ts';

const COUNT_EVERY_MS = 5_000;

/** How many days ahead everybody is covered whose code this phone shows. */
function everybodyAhead({ wallet, clock, dayOf, people }: Services): number {
  const today = dayOf(clock.now());
  const ahead = people().map(({ personId }) => daysAhead(today, daysHeld(wallet.passes.get(), personId)));
  return Math.min(...ahead);
}

async function countDisplay(services: Services): Promise<void> {
  const { store, wallet } = services;
  const ahead = everybodyAhead(services);
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
