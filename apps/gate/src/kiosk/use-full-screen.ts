import { useEffect, useState } from 'react';

/** Full screen by us, by the browser's own kiosk mode, or as an installed app without a frame. */
const fills = (): boolean =>
  document.fullscreenElement !== null ||
  window.matchMedia('(display-mode: fullscreen)').matches ||
  (window.innerHeight >= window.screen.height && window.innerWidth >= window.screen.width);

/** Browsers give the whole screen only in a tap. Where they refuse it the gate works all the same. */
export async function askForFullScreen(): Promise<void> {
  await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

export function useFillsScreen(): boolean {
  const [filled, setFilled] = useState(fills);
  useEffect(() => {
    const look = () => setFilled(fills());
    document.addEventListener('fullscreenchange', look);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('fullscreenchange', look);
      window.removeEventListener('resize', look);
    };
  }, []);
  return filled;
}
