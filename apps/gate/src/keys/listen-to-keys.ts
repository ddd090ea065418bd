import {
  ENDED_AFTER_MS,
  endByPause,
  type KeyBurst,
  type KeyStroke,
  NO_BURST,
  readKeyBurst,
} from './key-burst.ts';
import type { TypedReading } from './read-typed.ts';

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  command: event.ctrlKey || event.altKey || event.metaKey,
  repeat: event.repeat,
  at: event.timeStamp,
});

/** Who types into a field means the field; a sheet with keys of its own reads them itself. */
const belongsToPage = () =>
  document.querySelector('dialog[open]') === null && document.activeElement?.closest(FIELDS) == null;

/**
 * Calls back with what a scanner or thermometer types anywhere on the page, until the returned function is called.
 * Everything else stays the page's.
 */
export function listenToKeys(onReading: (reading: TypedReading) => void): () => void {
  let burst: KeyBurst = NO_BURST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const ended = endByPause(burst, performance.now());
    burst = ended.burst;
    if (ended.reading) onReading(ended.reading);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    clearTimeout(timer);
    if (!belongsToPage()) {
      burst = NO_BURST;
      return;
    }
    const step = readKeyBurst(burst, strokeOf(event));
    burst = step.burst;
    if (step.taken) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (step.reading) onReading(step.reading);
    else timer = setTimeout(settle, ENDED_AFTER_MS + 10);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
