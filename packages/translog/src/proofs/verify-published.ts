import type { JsonValue } from '../encoding/canonical-json.ts';
import { encodeText } from '../encoding/text.ts';
import { contentHash } from '../entries/content-hash.ts';
import type { RuleSetEntry, VenuePoliciesEntry } from '../entries/log-entry.ts';
import { parseLogEntry } from '../entries/parse-log-entry.ts';
import type { TrustedLog } from '../notes/open-checkpoint.ts';
import { failed, type LogResult } from '../problem.ts';
import { type ProvedEntry, verifyLogProof } from './log-proof.ts';

type DocumentEntries = { 'rule-set': RuleSetEntry; 'venue-policies': VenuePoliciesEntry };

/** A document with what shows that it was published in the log. */
export interface PublishedInput<Type extends keyof DocumentEntries> {
  readonly type: Type;
  /** As parsed from JSON. */
  readonly document: unknown;
  /** The entry as it is in the log, byte for byte. */
  readonly entry: string | Uint8Array;
  /** A tlog-proof of the entry. */
  readonly proof: string | Uint8Array;
}

/** A document that the log vouches for. */
export interface PublishedDocument<Type extends keyof DocumentEntries> extends ProvedEntry {
  readonly entry: DocumentEntries[Type];
}

/**
 * Verifies, without a network, that a document is the one that an entry of the trusted log publishes. Whether it is
 * in force yet, and whether a later version has replaced it, is for the caller to ask: see `inForceFrom`, `version`.
 */
export function verifyPublished<Type extends keyof DocumentEntries>(
  { type, document, entry, proof }: PublishedInput<Type>,
  log: TrustedLog,
): LogResult<PublishedDocument<Type>> {
  const bytes = typeof entry === 'string' ? encodeText(entry) : entry;
  const proved = verifyLogProof(proof, bytes, log);
  if (!proved.ok) return proved;
  const parsed = parseLogEntry(bytes);
  if (!parsed.ok) return { ok: false, problem: parsed.problems[0]! };
  if (!isOfType(parsed.entry, type)) return failed('document-differs', 'type');
  if (hashOf(document) !== parsed.entry.sha256) return failed('document-differs', 'sha256');
  return { ok: true, value: { ...proved.value, entry: parsed.entry } };
}

function isOfType<Type extends keyof DocumentEntries>(
  entry: { readonly type: string },
  type: Type,
): entry is DocumentEntries[Type] {
  return entry.type === type;
}

function hashOf(document: unknown): string | null {
  try {
    return contentHash(document as JsonValue);
  } catch {
    return null; // nothing that JSON can hold
  }
}
