import { useEffect } from 'react';

/** A device may also take the lock back by itself, as on a low battery; it may give it again later. */
const ASK_AGAIN_MS = 30_000;

/** Keeps the screen on while scanning. Browsers let go of it when the page is hidden, and may refuse it. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.hidden || !navigator.wakeLock || lock?.released === false) return;
      lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (left) await lock?.release();
    };
    const onVisible = () => void ask();
    document.addEventListener('visibilitychange', onVisible);
    const timer = setInterval(onVisible, ASK_AGAIN_MS);
    void ask();
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
}
