import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Guidance,
  guidanceOf,
  keepCalm,
  type Shown,
  SIGHTS_KEPT,
  type Sight,
} from '../camera/guidance.ts';

const NOTHING: Shown = { guidance: 'looking', since: Number.NEGATIVE_INFINITY };

/** What to say about the last looks; `fresh` forgets them, for whoever comes next. */
export function useGuidance(fresh: boolean): readonly [Guidance, (sight: Sight) => void] {
  const [shown, setShown] = useState(NOTHING);
  const sights = useRef<Sight[]>([]);
  useEffect(() => {
    if (!fresh) return;
    sights.current = [];
    setShown(NOTHING);
  }, [fresh]);
  const onSight = useCallback((sight: Sight) => {
    sights.current = [...sights.current.slice(1 - SIGHTS_KEPT), sight];
    setShown((before) => keepCalm(before, guidanceOf(sights.current), performance.now()));
  }, []);
  return [shown.guidance, onSight];
}
