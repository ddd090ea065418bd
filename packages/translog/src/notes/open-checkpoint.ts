import { failed, type LogResult, problemAt } from '../problem.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';
import { verifyNote } from './verify-note.ts';

/** A log that is trusted: its origin and the keys that may sign for it, more than one while they change. */
export interface TrustedLog {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/** Reads the published keys of a log. The origin is their name, which must be one, unless it is given. */
export function trustLog(verifierKeys: readonly string[], origin?: string): LogResult<TrustedLog> {
  const keys: VerifierKey[] = [];
  for (const [at, text] of verifierKeys.entries()) {
    const parsed = parseVerifierKey(text.trim());
    if (!parsed.ok) return { ok: false, problem: problemAt(parsed.problem.code, `key ${at + 1}`) };
    keys.push(parsed.value);
  }
  const name = origin ?? keys[0]?.name;
  if (name === undefined) return failed('key-malformed', 'no key');
  const other = origin === undefined ? keys.findIndex((key) => key.name !== name) : -1;
  if (other >= 0) return failed('origin-wrong', `key ${other + 1}`);
  return { ok: true, value: { origin: name, keys } };
}

/** Verifies a signed checkpoint of a trusted log. */
export function openCheckpoint(note: string | Uint8Array, log: TrustedLog): LogResult<Checkpoint> {
  const verified = verifyNote(note, log.keys);
  if (!verified.ok) return verified;
  const parsed = parseCheckpoint(verified.value.text);
  if (parsed.ok && parsed.value.origin !== log.origin) return failed('origin-wrong', 'line 1');
  return parsed;
}
