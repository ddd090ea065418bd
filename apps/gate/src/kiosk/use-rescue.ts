import { useCallback, useEffect, useRef, useState } from 'react';
import { useGate } from '../app/gate-context.ts';
import { reloadPage } from './rescue.ts';

export interface Rescue {
  /** Reloads came to nothing: until the next one is due, people are sent to the staffed lane. */
  readonly stopped: boolean;
  /** Something failed that only a fresh start may help. */
  readonly startAnew: () => void;
}

/** Starts the page anew after an error, within limits; tries again by itself where it may not now. */
export function useRescue(): Rescue {
  const { database } = useGate();
  const [stopped, setStopped] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);

  const startAnew = useCallback(() => {
    if (running.current) return;
    running.current = true;
    void reloadPage(database).then((againAt) => {
      if (againAt === null) return;
      setStopped(true);
      timer.current = setTimeout(
        () => {
          running.current = false;
          startAnew();
        },
        Math.max(1_000, againAt - Date.now()),
      );
    });
  }, [database]);

  useEffect(() => {
    // Layout observers report what is no error of ours without an error object.
    const onError = ({ error }: ErrorEvent) => {
      if (error) startAnew();
    };
    window.addEventListener('error', onError);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('error', onError);
    };
  }, [startAnew]);

  return { stopped, startAnew };
}
