import type { Db } from '../db.ts';

export interface CountedUse {
  /** A blind index: of a phone, a device, an account, a document, a network. */
  key: Uint8Array;
  what: string;
  /** So often, inclusive, in one window. */
  most: number;
  windowMs: number;
  now: number;
}

/**
 * Counts one use, unless the window is full. A window begins with its first use. In one statement: of uses that come at
 * once exactly as many are counted as the window has room for.
 * @returns null when counted; else the instant from which there is room again
 */
export async function countUse(db: Db, use: CountedUse): Promise<{ retryAt: number } | null> {
  const { key, what, most, windowMs, now } = use;
  const [counted] = await db<{ what: string }[]>`
    insert into counted_use as c (key, what, uses, window_ends_at) values (${key}, ${what}, 1, ${now + windowMs})
    on conflict (key, what) do update set
      uses = case when c.window_ends_at <= ${now} then 1 else c.uses + 1 end,
      window_ends_at = case when c.window_ends_at <= ${now} then excluded.window_ends_at else c.window_ends_at end
    where c.window_ends_at <= ${now} or c.uses < ${most}
    returning what`;
  if (counted) return null;
  const [full] = await db<{ retryAt: number }[]>`
    select window_ends_at as "retryAt" from counted_use where key = ${key} and what = ${what}`;
  return { retryAt: full?.retryAt ?? now };
}

/** Windows that are over count for nothing. */
export async function deleteEndedUses(db: Db, now: number): Promise<void> {
  await db`delete from counted_use where window_ends_at <= ${now}`;
}
