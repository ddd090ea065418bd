import type { CheckQueue } from '../checks/check-queue.ts';
import type { ClockKeeper } from '../clock/clock-keeper.ts';

export interface ClockAndQueue {
  readonly clock: Pick<ClockKeeper, 'now' | 'correct'>;
  readonly queue: Pick<CheckQueue, 'setBack'>;
}

/** Sets the clock by the server, and by it what waits from when it ran ahead. False when the server was not reached. */
export async function setClock({ clock, queue }: ClockAndQueue): Promise<boolean> {
  const before = clock.now();
  const askedAt = performance.now();
  if (!(await clock.correct())) return false;
  const now = clock.now();
  await queue.setBack(now, before + performance.now() - askedAt - now);
  return true;
}
