import { useEffect } from 'react';
import { isVisible } from '../platform/use-foreground.ts';
import { useServices } from '../shell/services-context.ts';
import { topUpAfterMs } from './plan.ts';

const COUNT_EVERY_MS = 5_000;

/** Fetches further days after enough display time, at a moment of this phone's own; see `topUpAfterMs`. */
export function useTopUp(): void {
  const { store, wallet, clock, dayOf } = useServices();
  useEffect(() => {
    const count = async () => {
      if (!isVisible()) return;
      const held = wallet.passes.get().map(({ day }) => day);
      const drawn = topUpAfterMs(dayOf(clock.now()), held, Math.random());
      if (drawn === null) return store.forget('topUp');
      const before = (await store.recall('topUp')) ?? { afterMs: drawn, shownMs: 0 };
      const shownMs = before.shownMs + COUNT_EVERY_MS;
      // With few days left the new draw is the sooner one.
      const afterMs = Math.min(before.afterMs, drawn + before.shownMs);
      if (shownMs < afterMs) return store.remember('topUp', { afterMs, shownMs });
      await store.forget('topUp');
      await wallet.fill();
    };
    const timer = setInterval(() => void count(), COUNT_EVERY_MS);
    return () => clearInterval(timer);
  }, [store, wallet, clock, dayOf]);
}
