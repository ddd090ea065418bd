import { lazy, Suspense } from 'react';
import { useArrived, useNewsUpkeep } from './use-news.ts';

/** Loaded with the first notice that comes while the app is open. */
const NewsToast = lazy(async () => ({ default: (await import('./NewsToast.tsx')).NewsToast }));

interface NewsProps {
  /** Where one is: the code itself shows its other colour there, and the list its new line. */
  readonly path: string;
}

/** Tells of notices that come while the app is open. */
export function News({ path }: NewsProps) {
  useNewsUpkeep();
  const { arrived, putAway } = useArrived();
  // nobody is interrupted in the middle of a question: it comes up afterwards
  if (arrived === null || path === '/notices' || path.startsWith('/declare/')) return null;
  const isSeenAnyway =
    path === '/' && arrived.kind === 'colour-changed' && arrived.about?.relation === 'self';
  if (isSeenAnyway) return null;
  return (
    <Suspense fallback={null}>
      <NewsToast notice={arrived} onClose={putAway} />
    </Suspense>
  );
}
