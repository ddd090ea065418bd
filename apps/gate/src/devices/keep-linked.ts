import type { Store } from '../app/store.ts';
import type { LinkState } from './device-link.ts';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Doubling from one second to half a minute. @param failures in a row, 1 after the first */
export const relinkDelay = (failures: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));

/** One life of a link: calls `linked` once it works, and returns or throws when it is over. */
export type LinkOnce = (linked: () => void, signal: AbortSignal) => Promise<void>;

/** Links again and again until the signal ends it; a cable pulled out and put back needs nobody. */
export async function keepLinked(
  state: Store<LinkState>,
  link: LinkOnce,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const linked = () => {
      failures = 0;
      state.set('connected');
    };
    await link(linked, signal).catch(() => undefined);
    if (signal.aborted) return;
    state.set('lost');
    await pause(relinkDelay(++failures), signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
