import { useEffect, useState } from 'react';
import { useServices } from '../shell/services-context.ts';

/** The city's time, renewed as each of its seconds begins. */
export function useCityNow(): number {
  const { clock } = useServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const instant = clock.now();
      setNow(instant);
      timer = setTimeout(next, 1_000 - (((instant % 1_000) + 1_000) % 1_000));
    };
    next();
    const stop = clock.state.subscribe(() => setNow(clock.now()));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [clock]);
  return now;
}
