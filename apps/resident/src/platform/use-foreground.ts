import { useEffect, useRef } from 'react';

export const isVisible = (): boolean => document.visibilityState === 'visible';

/** Runs when the page comes back to the foreground or the network returns. */
export function useForeground(onReturn: () => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    const run = () => {
      if (isVisible()) latest.current();
    };
    document.addEventListener('visibilitychange', run);
    window.addEventListener('online', run);
    return () => {
      document.removeEventListener('visibilitychange', run);
      window.removeEventListener('online', run);
    };
  }, []);
}
