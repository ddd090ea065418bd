import { fromBase64, toBase64 } from '../encoding/base64.ts';
import { decodeText, parseDecimal } from '../encoding/text.ts';
import { HASH_BYTES, leafHash } from '../merkle/hash.ts';
import { verifyInclusion } from '../merkle/verify-proofs.ts';
import type { Checkpoint } from '../notes/checkpoint.ts';
import { openCheckpoint, type TrustedLog } from '../notes/open-checkpoint.ts';
import { failed, type LogResult } from '../problem.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 entries has 53 rows. */
const MAX_PATH = 53;

/** A proof that one entry is in a log, to be verified without a network (C2SP tlog-proof). */
export interface LogProof {
  readonly index: number;
  /** From the entry's sibling up. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string;
  /** Not authenticated by anything. */
  readonly extra?: Uint8Array;
}

/** Writes a proof as the text of a `.tlog-proof` file. */
export function formatLogProof({ index, path, checkpoint, extra }: LogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...path.map(toBase64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof; neither its path nor the checkpoint is verified. */
export function parseLogProof(proof: string | Uint8Array): LogResult<LogProof> {
  const text = typeof proof === 'string' ? proof : decodeText(proof);
  if (text === null) return failed('proof-malformed', 'UTF-8');
  const end = text.indexOf('\n\n');
  if (end < 0) return failed('proof-malformed', 'checkpoint');
  const lines = text.slice(0, end).split('\n');
  if (lines.shift() !== FIRST_LINE) return failed('proof-malformed', 'line 1');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : undefined;
  if (extra === null) return failed('proof-malformed', 'extra');
  const index = parseDecimal(/^index (.*)$/.exec(lines.shift() ?? '')?.[1] ?? '');
  if (index === null) return failed('proof-malformed', 'index');
  const path = lines.slice(0, MAX_PATH + 1).map((line) => fromBase64(line));
  if (path.length > MAX_PATH) return failed('proof-malformed', 'path');
  const bad = path.findIndex((hash) => hash?.length !== HASH_BYTES);
  if (bad >= 0) return failed('proof-malformed', `hash ${bad + 1}`);
  const value = { index, path: path as Uint8Array[], checkpoint: text.slice(end + 2) };
  return { ok: true, value: extra === undefined ? value : { ...value, extra } };
}

/** An entry that is proved to be in a log. */
export interface ProvedEntry {
  readonly index: number;
  /** Of the log that holds it, at that size or a later one. */
  readonly checkpoint: Checkpoint;
}

/**
 * Verifies that `entry`, byte for byte, is in the trusted log. Whether the proof's checkpoint is recent enough, and
 * whether a later entry has replaced this one, is for the caller to ask.
 */
export function verifyLogProof(
  proof: string | Uint8Array,
  entry: Uint8Array,
  log: TrustedLog,
): LogResult<ProvedEntry> {
  const parsed = parseLogProof(proof);
  if (!parsed.ok) return parsed;
  const { index, path } = parsed.value;
  const opened = openCheckpoint(parsed.value.checkpoint, log);
  if (!opened.ok) return opened;
  const checkpoint = opened.value;
  const { size, root } = checkpoint;
  if (index >= size) return failed('index-beyond-tree', `index ${index}`);
  const isIncluded = verifyInclusion({ leafHash: leafHash(entry), index, size, path, root });
  return isIncluded ? { ok: true, value: { index, checkpoint } } : failed('proof-wrong', `index ${index}`);
}
