import type { Db } from '../db.ts';

export interface CodeRequest {
  app: string;
  phoneIndex: Uint8Array;
  codeHash: Uint8Array;
  now: number;
  expiresAt: number;
  /** A new code is refused sooner than this after the last. */
  resendAfterMs: number;
  windowMs: number;
  maxInWindow: number;
}

/**
 * Replaces the phone's code, unless the last one is too fresh or too many were sent in the window.
 * @returns null when replaced; else the instant from which the next may be asked for
 */
export async function replaceCode(db: Db, request: CodeRequest): Promise<{ retryAt: number } | null> {
  const { app, phoneIndex, codeHash, now, expiresAt } = request;
  const windowOpen = now - request.windowMs;
  const [row] = await db<{ phone_index: Uint8Array }[]>`
    insert into one_time_code as c (app, phone_index, code_hash, sent_at, expires_at, tries, window_from, sent_in_window)
    values (${app}, ${phoneIndex}, ${codeHash}, ${now}, ${expiresAt}, 0, ${now}, 1)
    on conflict (phone_index, app) do update set
      code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0,
      window_from = case when c.window_from <= ${windowOpen} then ${now} else c.window_from end,
      sent_in_window = case when c.window_from <= ${windowOpen} then 1 else c.sent_in_window + 1 end
    where c.sent_at <= ${now - request.resendAfterMs}
      and (c.window_from <= ${windowOpen} or c.sent_in_window < ${request.maxInWindow})
    returning phone_index`;
  if (row) return null;
  const [last] = await db<{ sentAt: number; windowFrom: number; sentInWindow: number }[]>`
    select sent_at as "sentAt", window_from as "windowFrom", sent_in_window as "sentInWindow"
    from one_time_code where phone_index = ${phoneIndex} and app = ${app}`;
  if (!last) return { retryAt: now };
  const full = last.sentInWindow >= request.maxInWindow;
  return { retryAt: full ? last.windowFrom + request.windowMs : last.sentAt + request.resendAfterMs };
}

/** A code that was never delivered does not count against the phone. */
export async function forgetCode(db: Db, app: string, phoneIndex: Uint8Array): Promise<void> {
  await db`delete from one_time_code where phone_index = ${phoneIndex} and app = ${app}`;
}

/**
 * Takes one try, then compares: guesses running in parallel never get more than `maxTries` comparisons.
 * A right code is used up.
 */
export async function takeCode(
  db: Db,
  given: { app: string; phoneIndex: Uint8Array; codeHash: Uint8Array; now: number; maxTries: number },
): Promise<{ result: 'right' | 'expired' } | { result: 'wrong'; triesLeft: number }> {
  const [tried] = await db<{ tries: number }[]>`
    update one_time_code set tries = tries + 1
    where phone_index = ${given.phoneIndex} and app = ${given.app}
      and tries < ${given.maxTries} and expires_at > ${given.now}
    returning tries`;
  if (!tried) return { result: 'expired' };
  const [used] = await db<{ app: string }[]>`
    update one_time_code set expires_at = 0
    where phone_index = ${given.phoneIndex} and app = ${given.app} and code_hash = ${given.codeHash}
      and expires_at > ${given.now}
    returning app`;
  return used ? { result: 'right' } : { result: 'wrong', triesLeft: given.maxTries - tried.tries };
}
