import { useEffect } from 'react';

/** How long an admit screen stays before the camera returns. The ring in the button shows it. */
const AUTO_NEXT_MS = 2_000;

/** Calls `next` after two seconds, unless something changes before. */
export function useAutoNext(active: boolean, next: () => void, again: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` restarts the time after a correction
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(next, AUTO_NEXT_MS);
    return () => clearTimeout(timer);
  }, [active, next, again]);
}
