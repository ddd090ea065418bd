import { fieldId, pathAbove } from './problem-places.ts';

/** Puts the cursor into the control for a path, or else into the next one above it that is on the page. */
export function goToPlace(path: string): void {
  for (let at = path; at !== ''; at = pathAbove(at)) {
    const control = controlAt(at);
    if (control === null) continue;
    (control.closest('.hc-field, .hc-group, .console-both') ?? control).scrollIntoView({ block: 'start' });
    control.focus({ preventScroll: true });
    return;
  }
}

/** The control itself; for a day with its days after it, or relieving evidence, its first control. */
const controlAt = (path: string): HTMLElement | null =>
  ['', '.event', '.evidence']
    .map((first) => document.getElementById(fieldId(`${path}${first}`)))
    .find((found) => found !== null) ?? null;
