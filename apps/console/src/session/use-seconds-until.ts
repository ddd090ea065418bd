import { useEffect, useState } from 'react';

/** Whole seconds until an instant of this computer's clock, counting down to 0. */
export function useSecondsUntil(instant: number): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const count = () => setLeft(Math.max(0, Math.ceil((instant - Date.now()) / 1000)));
    count();
    const timer = window.setInterval(count, 1000);
    return () => window.clearInterval(timer);
  }, [instant]);
  return left;
}
