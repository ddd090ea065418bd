/** A stream of events from the server that something was told. */
export interface LiveStream {
  /** Whether it is open: then nothing needs to be asked for by the minute. */
  isOpen(): boolean;
  close(): void;
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Keeps a stream open. The browser connects anew by itself after a loss; where the server refuses, or something between
 * does not let streams through, it is tried again after longer and longer, at no common moment.
 * @param onTold called for each event, and when the stream is back after a loss
 */
export function openLiveStream(url: string, onTold: () => void): LiveStream {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = FIRST_WAIT_MS;

  const connect = () => {
    let wasLost = false;
    source = new EventSource(url);
    source.addEventListener('told', onTold);
    source.addEventListener('open', () => {
      waitMs = FIRST_WAIT_MS;
      if (wasLost) onTold();
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, waitMs * (0.75 + Math.random() / 2));
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    });
  };
  connect();
  return {
    isOpen: () => source?.readyState === EventSource.OPEN,
    close: () => {
      clearTimeout(timer);
      source?.close();
    },
  };
}
