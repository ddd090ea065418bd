import { fromBase64, toBase64 } from '../encoding/base64.ts';
import { parseDecimal } from '../encoding/text.ts';
import { HASH_BYTES } from '../merkle/hash.ts';
import { failed, type LogResult } from '../problem.ts';

/** What a log signs: how long it is and what it holds. */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  /** Entries in the tree. */
  readonly size: number;
  /** Root hash, 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines; this log writes none. */
  readonly extensions?: readonly string[];
}

/** The text of a checkpoint (C2SP tlog-checkpoint), without signatures. Throws a TypeError for what has none. */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const text = `${[origin, String(size), toBase64(root), ...extensions].join('\n')}\n`;
  if (!parseCheckpoint(text).ok) throw new TypeError('not a checkpoint');
  return text;
}

/** Reads the text of a checkpoint, as it stands in a note before the signatures. */
export function parseCheckpoint(text: string): LogResult<Checkpoint> {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3) return failed('checkpoint-malformed', 'lines');
  const empty = lines.indexOf('');
  if (empty >= 0) return failed('checkpoint-malformed', `line ${empty + 1}`);
  const [origin, sizeText, rootText, ...extensions] = lines as [string, string, string, ...string[]];
  const size = parseDecimal(sizeText);
  if (size === null) return failed('checkpoint-malformed', 'line 2');
  const root = fromBase64(rootText);
  if (root?.length !== HASH_BYTES) return failed('checkpoint-malformed', 'line 3');
  return { ok: true, value: { origin, size, root, ...(extensions.length > 0 && { extensions }) } };
}
