import type { Db } from '../db.ts';

export interface PublicationRow {
  iss: string;
  sequence: number;
  issuedAt: number;
  day: number;
  /** Enrolments in the list; null when saving: unchanged since the last publication. */
  entries: number | null;
  bytes: number;
  contentHash: Uint8Array;
}

/** The next sequence number; held in the caller's transaction, so publishers follow one another. */
export async function nextSequence(db: Db, iss: string): Promise<number> {
  await db`insert into status_publication (iss, sequence, issued_at, day, entries, bytes, content_hash)
    values (${iss}, 0, 0, 0, 0, 0, '') on conflict (iss) do nothing`;
  const [row] = await db<{ sequence: number }[]>`
    update status_publication set sequence = sequence + 1 where iss = ${iss} returning sequence`;
  return row!.sequence;
}

export async function savePublication(db: Db, publication: PublicationRow): Promise<void> {
  await db`update status_publication set issued_at = ${publication.issuedAt}, day = ${publication.day},
      entries = coalesce(${publication.entries}::integer, entries), bytes = ${publication.bytes}, content_hash = ${publication.contentHash}
    where iss = ${publication.iss}`;
}

export async function findPublication(db: Db, iss: string): Promise<PublicationRow | null> {
  const [row] = await db<PublicationRow[]>`
    select iss, sequence, issued_at as "issuedAt", day, entries, bytes, content_hash as "contentHash"
    from status_publication where iss = ${iss} and issued_at > 0`;
  return row ?? null;
}
