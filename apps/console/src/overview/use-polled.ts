import type { ApiResult, Problem } from '@healthcode/contracts/client';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polled<T> {
  readonly value: T | null;
  /** When `value` was received, by this computer's clock. */
  readonly receivedAt: number | null;
  /** Whether the newest try got no reply. */
  readonly lost: boolean;
  /** What the server said against the newest try; the last value stays on the screen beside it. */
  readonly problem: Problem | null;
}

const NOTHING = { value: null, receivedAt: null, lost: false, problem: null } as const;

/** The state after a try: a failed one never takes the last figures away. */
export function afterTry<T>(before: Polled<T>, result: ApiResult<T>, now: number): Polled<T> {
  if (result.ok) return { value: result.value, receivedAt: now, lost: false, problem: null };
  if (result.offline) return { ...before, lost: true };
  return { ...before, lost: false, problem: result.problem };
}

/**
 * Asks again and again while the page is visible, and at once when it becomes visible after a pause: nobody looks
 * at a hidden page, and a hundred forgotten tabs should cost the server nothing.
 */
export function usePolled<T>(
  ask: () => Promise<ApiResult<T>>,
  everyMs: number,
): Polled<T> & { askNow: () => void } {
  const [state, setState] = useState<Polled<T>>(NOTHING);
  const askNow = useRef<() => void>(() => {});

  useEffect(() => {
    let timer: number | undefined;
    let asking = false;
    let ended = false;
    let triedAt = Number.NEGATIVE_INFINITY;

    const plan = () => {
      window.clearTimeout(timer);
      if (!ended && !document.hidden)
        timer = window.setTimeout(turn, Math.max(0, triedAt + everyMs - Date.now()));
    };
    const turn = async () => {
      if (asking || ended) return;
      asking = true;
      triedAt = Date.now();
      const result = await ask();
      asking = false;
      if (ended) return;
      setState((before) => afterTry(before, result, Date.now()));
      plan();
    };

    askNow.current = () => void turn();
    document.addEventListener('visibilitychange', plan);
    window.addEventListener('online', turn);
    void turn();
    return () => {
      ended = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', plan);
      window.removeEventListener('online', turn);
    };
  }, [ask, everyMs]);

  return { ...state, askNow: useCallback(() => askNow.current(), []) };
}
