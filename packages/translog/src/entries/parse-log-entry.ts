import { canonicalJson, type JsonValue } from '../encoding/canonical-json.ts';
import { decodeText, encodeText } from '../encoding/text.ts';
import { type LogProblem, problemAt } from '../problem.ts';
import { MAX_ENTRY_BYTES } from '../tiles/entry-bundle.ts';
import { ENTRY_FORMS, ENTRY_RELATIONS } from './entry-checks.ts';
import { isFields } from './field-checks.ts';
import type { LogEntry, LogEntryType } from './log-entry.ts';

/** An entry that was understood, or everything that is wrong with it, with places such as `signedOff[0].office`. */
export type ParsedLogEntry =
  | { readonly ok: true; readonly entry: LogEntry }
  | { readonly ok: false; readonly problems: readonly LogProblem[] };

/** Reads the bytes of an entry: canonical JSON of a known type and version with exactly its fields. */
export function parseLogEntry(bytes: Uint8Array): ParsedLogEntry {
  const text = decodeText(bytes);
  const value = text === null ? undefined : parseCanonicalJson(text);
  if (value === undefined) return { ok: false, problems: [problemAt('entry-malformed', '')] };
  return checkLogEntry(value);
}

/**
 * The bytes of an entry, to be appended: the same for the same entry. Throws a TypeError for what `parseLogEntry`
 * would refuse or what is longer than 65,535 bytes.
 */
export function encodeLogEntry(entry: LogEntry): Uint8Array {
  const checked = checkLogEntry(entry);
  if (!checked.ok) {
    const faults = checked.problems.map(({ place, message }) => `${place}: ${message}`);
    throw new TypeError(`not an entry of the log: ${faults.join('; ')}`);
  }
  const bytes = encodeText(canonicalJson(entry as unknown as JsonValue));
  if (bytes.length > MAX_ENTRY_BYTES) throw new TypeError('an entry has at most 65,535 bytes');
  return bytes;
}

function checkLogEntry(value: unknown): ParsedLogEntry {
  const type = isFields(value) && value['v'] === 1 ? value['type'] : undefined;
  if (!isEntryType(type)) return { ok: false, problems: [problemAt('entry-type-unknown', 'type')] };
  const problems = ENTRY_FORMS[type](value, '');
  if (problems.length === 0) problems.push(...ENTRY_RELATIONS[type](value as never));
  return problems.length === 0 ? { ok: true, entry: value as LogEntry } : { ok: false, problems };
}

function isEntryType(type: unknown): type is LogEntryType {
  return typeof type === 'string' && Object.hasOwn(ENTRY_FORMS, type);
}

/** `undefined` unless the text is the one form of its value: so no names appear twice and no byte is free. */
function parseCanonicalJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as JsonValue;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined; // no JSON, or half of a surrogate pair
  }
}
