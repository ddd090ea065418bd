/** Runs docs/vectors/public-log.json against this package, anywhere it runs: no Node and no test library in here. */
import {
  commitToRecord,
  formatTilePath,
  formatVerifierKey,
  type LogProblem,
  leafHash,
  parseCheckpoint,
  parseLogEntry,
  parseTilePath,
  parseVerifierKey,
  rootOfHashes,
  type TileSource,
  toHex,
  trustLog,
  verifyConsistency,
  verifyInclusion,
  verifyLog,
  verifyLogProof,
  verifyNote,
  verifyPublished,
} from '@healthcode/translog';
import type { LogCase, MerkleVectors, PublicLogVectors } from './types.ts';

/** One vector's outcome; both sides are JSON. */
export interface VectorResult {
  readonly name: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
}

export async function runVectors(vectors: PublicLogVectors): Promise<VectorResult[]> {
  return [
    ...runMerkle(vectors.merkle),
    ...runNames(vectors),
    ...runNotes(vectors),
    ...runProofs(vectors.proofs),
    ...runPublished(vectors),
    ...runEntries(vectors),
    ...(await runLogs(vectors.log)),
  ];
}

function result(name: string, expected: unknown, actual: unknown): VectorResult {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
  return { name, passed: left === right, expected: left, actual: right };
}

const bare = ({ code, place }: LogProblem) => ({ code, place });
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

function runMerkle({ entries, roots, inclusion, consistency }: MerkleVectors): VectorResult[] {
  const leaves = entries.map((entry) => leafHash(bytes(entry)));
  const rootAt = (size: number) => bytes(roots[size]!);
  return [
    ...roots.map((root, size) => result(`root of ${size}`, root, toHex(rootOfHashes(leaves.slice(0, size))))),
    ...inclusion.map(({ index, size, path }) => {
      const claim = { leafHash: leaves[index]!, index, size, path: path.map(bytes), root: rootAt(size) };
      return result(`inclusion of ${index} in ${size}`, true, verifyInclusion(claim));
    }),
    ...consistency.map(({ oldSize, newSize, path }) => {
      const roots = { oldRoot: rootAt(oldSize), newRoot: rootAt(newSize) };
      const claim = { oldSize, newSize, path: path.map(bytes), ...roots };
      return result(`consistency of ${oldSize} and ${newSize}`, true, verifyConsistency(claim));
    }),
  ];
}

function runNames({ paths, verifierKeys, checkpoints }: PublicLogVectors): VectorResult[] {
  return [
    ...paths.map(({ path, ref }) => {
      const parsed = parseTilePath(path);
      const back = parsed === null ? null : formatTilePath(parsed);
      return result(`path ${path}`, [ref, ref === null ? null : path], [parsed, back]);
    }),
    ...verifierKeys.map(({ key, problem }) => {
      const parsed = parseVerifierKey(key);
      const actual = parsed.ok ? formatVerifierKey(parsed.value) : bare(parsed.problem);
      return result(`key ${key}`, problem ?? key, actual);
    }),
    ...checkpoints.map(({ name, text, expect }) => {
      const parsed = parseCheckpoint(text);
      if (!parsed.ok) return result(`checkpoint: ${name}`, expect, { problem: bare(parsed.problem) });
      const { origin, size, root } = parsed.value;
      return result(`checkpoint: ${name}`, expect, { origin, size, root: toHex(root) });
    }),
  ];
}

function runNotes({ notes }: PublicLogVectors): VectorResult[] {
  return notes.map(({ name, keys, note, expect }) => {
    const verified = verifyNote(
      note,
      keys.map((key) => trusted(parseVerifierKey(key))),
    );
    const actual = verified.ok ? { text: verified.value.text } : { problem: bare(verified.problem) };
    return result(`note: ${name}`, expect, actual);
  });
}

function runProofs({ key, entry, cases }: PublicLogVectors['proofs']): VectorResult[] {
  const log = trusted(trustLog([key]));
  return cases.map((one) => {
    const proved = verifyLogProof(one.proof, utf8(one.entry ?? entry), log);
    const actual = proved.ok
      ? { index: proved.value.index, size: proved.value.checkpoint.size }
      : { problem: bare(proved.problem) };
    return result(`proof: ${one.name}`, one.expect, actual);
  });
}

function runPublished({ proofs, published }: PublicLogVectors): VectorResult[] {
  const log = trusted(trustLog([proofs.key]));
  return published.map(({ name, expect, ...input }) => {
    const verified = verifyPublished(input, log);
    const actual = verified.ok
      ? { version: verified.value.entry.version, index: verified.value.index }
      : { problem: bare(verified.problem) };
    return result(`published: ${name}`, expect, actual);
  });
}

function runEntries({ entries, commitment }: PublicLogVectors): VectorResult[] {
  const { salt, record, commitment: expected } = commitment;
  return [
    ...entries.map(({ text, problems }) => {
      const parsed = parseLogEntry(utf8(text));
      return result(`entry ${text}`, problems, parsed.ok ? [] : parsed.problems.map(bare));
    }),
    result('commitment', expected, commitToRecord(bytes(salt), record)),
  ];
}

async function runLogs({ key, files, cases }: PublicLogVectors['log']): Promise<VectorResult[]> {
  const log = trusted(trustLog([key]));
  const results: VectorResult[] = [];
  for (const one of cases) {
    const source = sourceOf({ ...files, ...one.changes });
    const options = one.known === undefined ? {} : { known: one.known };
    const { problems } = await verifyLog(source, log, options);
    results.push(result(`log: ${one.name}`, one.expect, problems.map(bare)));
  }
  return results;
}

function sourceOf(files: LogCase['changes']): TileSource {
  return {
    read: async (path) => {
      const file = files[path] ?? null;
      return file === null ? null : fromBase64(file);
    },
  };
}

function trusted<Value>(parsed: { ok: true; value: Value } | { ok: false; problem: LogProblem }): Value {
  if (!parsed.ok) throw new TypeError(`a vector's key: ${parsed.problem.message}`);
  return parsed.value;
}
