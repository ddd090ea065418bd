import type { Gate } from '../app/gate.ts';
import { pruneSeenSteps } from '../check/restore-seen-steps.ts';

const EVERY_MS = 60 * 60_000;

/** A gate that is never closed does not collect without end. */
export function keepSmall({ database, shift, clock }: Pick<Gate, 'database' | 'shift' | 'clock'>): void {
  setInterval(() => {
    void pruneSeenSteps(database, clock.now());
    void shift.prune(clock.now());
  }, EVERY_MS);
}
