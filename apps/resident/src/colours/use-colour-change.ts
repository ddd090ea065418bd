import { announce } from '@healthcode/ui';
import { type RefObject, useEffect, useRef } from 'react';
import { useT } from '../i18n/words.ts';
import type { HeardColour } from '../storage/device-store.ts';

const CROSSING_MS = 600;
const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A colour that changes while it is looked at: the card crosses over, it is said, and the phone stirs once. */
export function useColourChange(heard: HeardColour | null, card: RefObject<HTMLElement | null>): void {
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
    if (!prefersStillness())
      card.current?.animate({ opacity: [0.15, 1] }, { duration: CROSSING_MS, easing: 'ease-out' });
  }, [heard, card, t]);
}
