import { announce } from '@healthcode/ui';
import { type RefObject, useEffect, useRef } from 'react';
import { useT } from '../words/words.ts';

/**
 * When a decision has gone, readers are back at the top of the screen below it and hear that it waits. A heading takes
 * no keys, so that a scanner that types is heard as before.
 */
export function useNextPerson(covered: boolean, heading: RefObject<HTMLHeadingElement | null>): void {
  const t = useT();
  const wasCovered = useRef(covered);
  useEffect(() => {
    if (wasCovered.current && !covered) {
      heading.current?.focus({ preventScroll: true });
      announce(t('scan.ready'));
    }
    wasCovered.current = covered;
  }, [covered, heading, t]);
}
