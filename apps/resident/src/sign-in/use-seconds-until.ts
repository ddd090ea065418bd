import { useEffect, useState } from 'react';

/** Whole seconds until an instant of `Date.now()`, counted down; 0 once it is there. */
export function useSecondsUntil(instantMs: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((instantMs - Date.now()) / 1_000));
  const [left, setLeft] = useState(secondsLeft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `secondsLeft` depends on nothing but the instant
  useEffect(() => {
    setLeft(secondsLeft());
    const timer = setInterval(() => setLeft(secondsLeft()), 1_000);
    return () => clearInterval(timer);
  }, [instantMs]);
  return left;
}
