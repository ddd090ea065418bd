import type { CheckRecord } from '@healthcode/contracts/client';
import type { CheckQueue } from '../checks/check-queue.ts';
import { shiftEntryOf } from '../checks/shift-entry.ts';
import type { ShiftRecord } from '../checks/shift-record.ts';

/** Storage that has not answered by then hangs; nobody at a gate is kept waiting for it. */
export const RECORDED_WITHIN_MS = 5_000;

export interface Records {
  readonly queue: Pick<CheckQueue, 'put' | 'hold'>;
  readonly shift: Pick<ShiftRecord, 'put'>;
}

/** The work's own answer, or a rejection where it takes longer than storage that works. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The storage of this device does not answer.')),
      RECORDED_WITHIN_MS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Stores a check for upload and in the shift's record. Rejects when it could not be, or not in time. */
export async function putOnRecord({ queue, shift }: Records, record: CheckRecord): Promise<void> {
  // The one on the screen is held back until the next person.
  queue.hold(record.checkId);
  await inTime(Promise.all([queue.put(record), shift.put(shiftEntryOf(record))]));
}
