import { type ComponentType, lazy, Suspense } from 'react';
import type { HeardColour } from '../storage/device-store.ts';

interface UnderTheCodeProps {
  readonly heard: HeardColour;
  readonly now: number;
}

/** Where it cannot be had, the code goes on showing without it. */
const beside = (load: () => Promise<ComponentType<UnderTheCodeProps>>) =>
  lazy(async () => ({ default: await load().catch((): ComponentType<UnderTheCodeProps> => () => null) }));

const Explanation = beside(async () => (await import('./Explanation.tsx')).Explanation);
const WhyGreen = beside(async () => (await import('./WhyGreen.tsx')).WhyGreen);

/** Why the code has its colour; loaded beside the code, which does not wait for it. */
export function UnderTheCode({ heard, now }: UnderTheCodeProps) {
  const Why = heard.view.colour === 'green' ? WhyGreen : Explanation;
  return (
    <Suspense fallback={null}>
      <Why heard={heard} now={now} />
    </Suspense>
  );
}
