import { useEffect } from 'react';
import { isVisible } from './use-foreground.ts';

/** Keeps the screen on while the component shows. The browser releases it when the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const acquire = async () => {
      if (!isVisible() || lock?.released === false) return;
      try {
        const granted = await navigator.wakeLock?.request('screen');
        if (gone) await granted?.release();
        else lock = granted ?? null;
      } catch {
        // Low battery or no permission: the screen then goes dark after the phone's own time.
      }
    };
    void acquire();
    document.addEventListener('visibilitychange', acquire);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', acquire);
      void lock?.release();
    };
  }, []);
}
