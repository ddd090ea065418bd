const NAME = 'healthcode-gate';
/** A reload finds the lock still held by the page that it replaces. */
const PATIENCE_MS = 1_000;

/**
 * Two windows of one device would upload each other's checks before they are corrected, admit one picture of a code
 * each, and leave one signed in when the other signs out. So one works at a time: it holds a lock for as long as its
 * page lives.
 *
 * @param takesOver takes the lock from whoever holds it
 * @param onLost another window has taken over; this one must stop
 * @returns whether this window may work
 */
export function claimDevice(takesOver: boolean, onLost: () => void): Promise<boolean> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(true);
  const how = takesOver ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) };
  return new Promise((resolve) => {
    let held = false;
    const hold = () => {
      held = true;
      resolve(true);
      return new Promise<never>(() => {});
    };
    locks.request(NAME, how, hold).catch(() => (held ? onLost() : resolve(false)));
  });
}
