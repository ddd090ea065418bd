import type { CheckRecord, ChecksUploaded } from '@healthcode/contracts/client';

/** Well under the server's 1,000, so that a weak connection brings one batch through. */
export const BATCH_SIZE = 200;
/** Waited after a check before it is sent, so that a queue of people becomes one request. */
export const UPLOAD_DELAY_MS = 4_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * The checks to send now, oldest first. The one on the screen waits: its temperature may still be corrected,
 * and a check is sent once.
 */
export function nextBatch(waiting: readonly CheckRecord[], openCheckId: string | null): CheckRecord[] {
  return waiting
    .filter((check) => check.checkId !== openCheckId)
    .sort((a, b) => a.at - b.at)
    .slice(0, BATCH_SIZE);
}

/**
 * A batch that the server cannot read at all is halved, so that one bad record never holds up the others.
 * A single one that it cannot read is refused for good.
 */
export const UNREADABLE: ReadonlySet<string> = new Set(['bad-request', 'too-large']);

export const halves = <T>(batch: readonly T[]): readonly [T[], T[]] => {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
};

/** Its clock was ahead when it was made: the server takes it once it has its true time. */
export const AHEAD = 'check-time-ahead';

/**
 * A check that lies in the future of a clock just set aright was made while that clock ran ahead. It gets the time that
 * the right clock showed, and in any case none that is still to come.
 *
 * @param aheadMs by how much the clock was ahead before it was set
 */
export function notAhead(check: CheckRecord, now: number, aheadMs: number): CheckRecord {
  if (check.at <= now) return check;
  return { ...check, at: Math.min(now, check.at - Math.max(0, Math.round(aheadMs))) };
}

export interface Settled {
  /** May leave the queue: on the server, or refused by it for good. */
  readonly leave: readonly string[];
  readonly refused: ChecksUploaded['refused'];
}

/**
 * What the server answered for, of what was sent. An id that it did not name stays in the queue, and so does a check
 * whose time lies ahead: that is the clock's fault, and no reason to lose it.
 */
export function settle(sent: readonly CheckRecord[], reply: ChecksUploaded): Settled {
  const ids = new Set(sent.map((check) => check.checkId));
  const refused = reply.refused.filter(({ checkId, code }) => ids.has(checkId) && code !== AHEAD);
  const leave = [...reply.stored, ...reply.repeated, ...refused.map(({ checkId }) => checkId)];
  return { leave: leave.filter((id) => ids.has(id)), refused };
}

/**
 * Doubling from 5 s to 5 min, each time somewhere in the upper half of the span, so that the gates of a city
 * do not all return in the same second.
 *
 * @param failures in a row, 1 after the first
 * @param random in [0, 1)
 */
export function retryDelay(failures: number, random: number): number {
  const span = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(span / 2 + (span / 2) * random);
}
