import type { Db } from '../db.ts';

/** Whoever appends holds it until the transaction ends, so that indices have no gaps. Chosen once, for ever. */
const APPEND_LOCK = 7_420_113;

/**
 * Appends an entry in the caller's transaction, which does with it what the entry says.
 * @returns its index, from 0
 */
export async function appendLogEntry(
  db: Db,
  entry: { type: string; bytes: Uint8Array; at: number },
): Promise<number> {
  await db`select pg_advisory_xact_lock(${APPEND_LOCK})`;
  const [row] = await db<{ index: number }[]>`
    insert into log_entry (log_index, type, entry, at)
    select coalesce(max(log_index) + 1, 0), ${entry.type}, ${entry.bytes}, ${entry.at}::bigint from log_entry
    returning log_index as index`;
  return row!.index;
}

/** Entries from that index on, in their order. */
export async function listLogEntries(db: Db, from: number, limit: number): Promise<Uint8Array[]> {
  const rows = await db<{ entry: Uint8Array }[]>`
    select entry from log_entry where log_index >= ${from} order by log_index limit ${limit}`;
  return rows.map((row) => row.entry);
}

/** All entries of a type of which there are few, the oldest first. */
export async function listLogEntriesOfType(db: Db, type: string): Promise<Uint8Array[]> {
  const rows = await db<{ entry: Uint8Array }[]>`
    select entry from log_entry where type = ${type} and type <> 'status-manifest' order by log_index`;
  return rows.map((row) => row.entry);
}

/** The newest entry of a type (other than status manifests) in a log of that size; null where there is none. */
export async function findNewestLogEntry(
  db: Db,
  type: string,
  logSize: number,
): Promise<{ index: number; entry: Uint8Array } | null> {
  const [row] = await db<{ index: number; entry: Uint8Array }[]>`
    select log_index as index, entry from log_entry
    where type = ${type} and type <> 'status-manifest' and log_index < ${logSize}
    order by log_index desc limit 1`;
  return row ?? null;
}

export interface CheckpointRow {
  size: number;
  root: Uint8Array;
  note: string;
}

export async function findCheckpoint(db: Db, origin: string): Promise<CheckpointRow | null> {
  const [row] = await db<CheckpointRow[]>`
    select size, root, note from log_checkpoint where origin = ${origin}`;
  return row ?? null;
}

/** How many entries everybody can read. */
export async function publishedLogSize(db: Db): Promise<number> {
  const [row] = await db<{ size: number | null }[]>`select max(size) as size from log_checkpoint`;
  return row?.size ?? 0;
}

/** @returns false where a longer one is on record: somebody else writes this log too */
export async function saveCheckpoint(
  db: Db,
  origin: string,
  checkpoint: CheckpointRow,
  at: number,
): Promise<boolean> {
  const rows = await db`
    insert into log_checkpoint (origin, size, root, note, signed_at)
    values (${origin}, ${checkpoint.size}, ${checkpoint.root}, ${checkpoint.note}, ${at})
    on conflict (origin) do update set size = excluded.size, root = excluded.root, note = excluded.note,
      signed_at = excluded.signed_at
    where log_checkpoint.size <= excluded.size
    returning size`;
  return rows.length > 0;
}
