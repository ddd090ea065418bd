import { stepAt } from '@healthcode/pass';
import { useEffect, useState } from 'react';
import type { HeldPass } from '../storage/device-store.ts';
import { drawnAlready, drawPass } from './draw-pass.ts';

/**
 * The text of the code for this moment: drawn anew in every time step by the phone's own key, without a request.
 * The one of the step before stays until the next is ready. `null` before the first, and without a pass.
 */
export function usePassText(
  held: HeldPass | null,
  now: number,
  onBroken: (held: HeldPass) => void,
): string | null {
  const [shown, setShown] = useState(() => ({ held, text: drawnAlready(held, now) }));
  const step = stepAt(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` counts only by its step
  useEffect(() => {
    if (held === null) return;
    let current = true;
    drawPass(held, now).then(
      (text) => current && setShown({ held, text }),
      () => current && onBroken(held),
    );
    return () => {
      current = false;
    };
  }, [held, step]);
  return shown.held === held && held !== null ? shown.text : null;
}
