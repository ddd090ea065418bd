import { useEffect, useState } from 'react';

export type DistrictView = 'map' | 'table';

/** The map where there is room for it, until the reader has chosen; the choice stands in the address. */
export function viewOf(hash: string, wide: boolean): DistrictView {
  if (hash === '#map') return 'map';
  if (hash === '#table') return 'table';
  return wide ? 'map' : 'table';
}

const WIDE = '(min-width: 720px)';
const viewNow = () => viewOf(window.location.hash, window.matchMedia(WIDE).matches);

export function useDistrictView(): readonly [DistrictView, (view: DistrictView) => void] {
  const [view, setView] = useState(viewNow);
  useEffect(() => {
    const follow = () => setView(viewNow());
    const width = window.matchMedia(WIDE);
    width.addEventListener('change', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      width.removeEventListener('change', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  const choose = (chosen: DistrictView) => {
    // Not a step back in the history: looking the other way at the same figures is no new page.
    window.history.replaceState(window.history.state, '', `#${chosen}`);
    setView(chosen);
  };
  return [view, choose];
}
