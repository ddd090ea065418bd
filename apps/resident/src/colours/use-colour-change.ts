import { announce } from '@healthcode/ui';
import { useEffect, useRef } from 'react';
import { useT } from '../i18n/words.ts';
import type { HeardColour } from '../storage/device-store.ts';

/** A colour that changes while it is looked at: it is said, and the phone stirs once. The card crosses over by itself. */
export function useColourChange(heard: HeardColour | null): void {
  const t = useT();
  const before = useRef(heard);
  useEffect(() => {
    const was = before.current;
    before.current = heard;
    if (was === null || heard === null || was.view.personId !== heard.view.personId) return;
    if (was.view.colour === heard.view.colour) return;
    announce(t('code.changedTo', { colour: t(`colour.${heard.view.colour}`) }), true);
    // Before the first tap browsers refuse to vibrate, and complain.
    if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(200);
  }, [heard, t]);
}
