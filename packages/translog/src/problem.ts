/** What may be wrong with a log, a proof or a text of one; the value is what it means. */
export const LOG_PROBLEMS = {
  'key-malformed': 'this is not a verifier key: name, key id and base64 key, joined by plus signs',
  'key-type-unsupported': 'this kind of key is not supported; only Ed25519 is',
  'key-id-wrong': 'the key id does not belong to this name and key',
  'note-malformed': 'this is not a signed note',
  'note-control-character': 'the note holds a control character, such as a carriage return',
  'note-too-many-signatures': 'the note has more signatures than are read',
  'key-unknown': 'no signature is by a key of this log',
  'signature-wrong': 'a signature by a key of this log does not fit the text',
  'checkpoint-malformed': 'this is not a checkpoint: origin, tree size and root hash, a line each',
  'origin-wrong': 'the checkpoint is of another log',
  'proof-malformed': 'this is not a proof in the tlog-proof format',
  'index-beyond-tree': 'the index lies beyond the tree',
  'proof-wrong': 'the proof does not lead from the entry to the root of the checkpoint',
  'document-differs': 'the document is not the one that the entry publishes',
  'file-missing': 'the file is missing',
  'tile-length-wrong': 'the tile does not have the length of its hashes',
  'bundle-malformed': 'the bundle does not hold exactly its number of entries',
  'tile-differs': 'the tile does not hold the hash that follows from the entries',
  'root-differs': 'the root that follows from the entries is not the one of the checkpoint',
  'rolled-back': 'the log is shorter than it has been',
  forked: 'the log no longer holds what it held at the size of the known checkpoint',
  'consistency-unproved': 'the proof does not lead from the known checkpoint to this one',
  'entry-malformed': 'the entry is not canonical JSON',
  'entry-type-unknown': 'there is no such type or version of entry',
  'field-missing': 'the field is missing',
  'field-unknown': 'this type of entry has no such field',
  'field-wrong': 'the field does not have the form it should',
  'not-signed-off': 'somebody else than the author must approve, and two where it is an emergency',
} as const;

export type LogProblemCode = keyof typeof LOG_PROBLEMS;

/** Something wrong at one place of a log. */
export interface LogProblem {
  readonly code: LogProblemCode;
  /** Where: a path, a line, an entry with its field; as exact as it is known. */
  readonly place: string;
  /** In English, for operators and logs. */
  readonly message: string;
}

/** A value, or why there is none. */
export type LogResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LogProblem };

export function problemAt(code: LogProblemCode, place: string): LogProblem {
  return { code, place, message: LOG_PROBLEMS[code] };
}

export function failed(code: LogProblemCode, place: string): { ok: false; problem: LogProblem } {
  return { ok: false, problem: problemAt(code, place) };
}

/** Thrown by what reads a log's files and cannot go on. */
export class LogReadError extends Error {
  override readonly name = 'LogReadError';
  readonly problem: LogProblem;

  constructor(code: LogProblemCode, place: string) {
    super(`${place}: ${LOG_PROBLEMS[code]}`);
    this.problem = problemAt(code, place);
  }
}
