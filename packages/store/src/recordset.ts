import type { Db } from './db.ts';

/**
 * Many rows as one parameter, for `from json_to_recordset(…) as r (column type, …)`: one JSON text is written and
 * read far faster than a parameter a value. Bytes go as base64 (`decode(r.x, 'base64')`).
 */
export const recordset = (db: Db, rows: readonly object[]) =>
  db`json_to_recordset(${JSON.stringify(rows)}::text::json)`;

/** Bytes as `recordset` carries them. */
export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
