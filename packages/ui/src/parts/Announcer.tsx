import { useEffect, useState } from 'react';

interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
  readonly count: number;
}

type Listener = (announcement: Announcement) => void;

const listeners = new Set<Listener>();
let count = 0;

/** Has words read by screen readers. `urgent` interrupts: only for what must not wait, as a changed colour. */
export function announce(text: string, urgent = false): void {
  count += 1;
  for (const listener of listeners) listener({ text, urgent, count });
}

/** The same as a hook. */
export const useAnnounce = (): typeof announce => announce;

/** The live regions. Render it once, near the root; it must be in the page before anything is announced. */
export function Announcer() {
  const [last, setLast] = useState<Announcement | null>(null);
  useEffect(() => {
    listeners.add(setLast);
    return () => {
      listeners.delete(setLast);
    };
  }, []);
  // The count changes the element, so that the same words are read a second time.
  const words = last && <span key={last.count}>{last.text}</span>;
  return (
    <>
      <div className="hc-hidden" role="status" aria-live="polite">
        {last?.urgent === false && words}
      </div>
      <div className="hc-hidden" role="alert" aria-live="assertive">
        {last?.urgent === true && words}
      </div>
    </>
  );
}
