import type { Localised } from '@healthcode/domain';
import { appendLogEntry, type Db } from '@healthcode/store';
import { contentHash, encodeLogEntry, type LogEntry, type SignOff } from '@healthcode/translog';
import type { Clock } from '../../platform/clock.ts';

type Json = Parameters<typeof contentHash>[0];
/** What an entry says besides its type, form and time. */
export type EntryBody = LogEntry extends infer Entry
  ? Entry extends LogEntry
    ? Omit<Entry, 'v' | 'at'>
    : never
  : never;

/**
 * Appends what is about to happen, in the transaction that decides it. It takes effect when the log that everybody
 * can read has it: `LogWriter.publish`. @returns its index
 */
export function announce(tx: Db, clock: Clock, body: EntryBody): Promise<number> {
  const at = clock.cityNow();
  const entry = { ...body, v: 1, at: new Date(at).toISOString() } as LogEntry;
  return appendLogEntry(tx, { type: entry.type, bytes: encodeLogEntry(entry), at });
}

/** The log's name, by which its key is known. */
export const logOrigin = (iss: string): string => `health-code/${iss}/log`;

/** A version of the rules, by its hash. Nobody is named: people act as offices. */
export const ruleSetBody = (
  ruleSet: { id: string; version: number; inForceFrom: number; content: unknown },
  { signedOff, emergency }: { signedOff: readonly SignOff[]; emergency: boolean },
): EntryBody => ({
  type: 'rule-set',
  id: ruleSet.id,
  version: ruleSet.version,
  sha256: contentHash(ruleSet.content as Json),
  inForceFrom: new Date(ruleSet.inForceFrom).toISOString(),
  emergency,
  signedOff,
});

/** An office's name as a code: `city-cdc-rules-group`. */
export const officeCode = ({ en }: Localised): string =>
  en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
