import { isScanned } from '@healthcode/domain';
import { useEffect } from 'react';
import { useFreshness, useGate } from '../app/gate-context.ts';
import { useStore } from '../app/store.ts';
import { isClockSet } from '../clock/city-clock.ts';
import type { Post } from '../session/session.ts';
import { canCheck } from '../sync/freshness.ts';

/** Why nobody can be checked here now. Staff read it in small words; the public is sent to the staffed lane. */
export type ClosedReason = 'not-scanned' | 'no-clock' | 'no-list' | 'other-day' | 'too-old';

const TRY_EVERY_MS = 15_000;

/** Looks again in the background for as long as it is closed. */
export function useClosed({ type }: Post): ClosedReason | null {
  const { clock, sync } = useGate();
  const freshness = useFreshness();
  const set = isClockSet(useStore(clock.state));
  const reason = ((): ClosedReason | null => {
    if (!isScanned(type)) return 'not-scanned';
    if (!set) return 'no-clock';
    if (canCheck(freshness)) return null;
    return freshness.kind === 'other-day' || freshness.kind === 'too-old' ? freshness.kind : 'no-list';
  })();
  useEffect(() => {
    if (reason === null || reason === 'not-scanned') return;
    const timer = setInterval(() => void sync.now(), TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [reason, sync]);
  return reason;
}
