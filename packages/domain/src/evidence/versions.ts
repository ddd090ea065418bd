import type { InstantMs } from '../time/day-number.ts';
import type { EvidenceRecord } from './evidence.ts';

/**
 * What an arriving version is to what we have of the same record:
 * `new` is taken; `repeat` is the same again and changes nothing; `version-conflict` is the same version with
 * other content, reported and not taken; `older-version` is kept for the record, but does not count.
 */
export type VersionVerdict = 'new' | 'repeat' | 'version-conflict' | 'older-version';

/**
 * Compares an arriving version with the highest one that is stored of the same `(source, record id)`, or with
 * the stored one of the same version where there is one. `contentEqual` says whether the stored content,
 * person and withdrawal equal the arriving ones.
 */
export function decideVersion(
  existing: { readonly version: number; readonly contentEqual: boolean } | null,
  incomingVersion: number,
): VersionVerdict {
  if (existing === null || incomingVersion > existing.version) return 'new';
  if (incomingVersion < existing.version) return 'older-version';
  return existing.contentEqual ? 'repeat' : 'version-conflict';
}

/**
 * What counts of these versions: for each `(source, record id)` the highest version, whenever it arrived, of
 * those known at `knownAt` (inclusive; without it, all). A record whose highest version is withdrawn drops
 * out. The order of the result does not depend on the order given. Where a record's newest version names
 * another person, the first person's copy ends only if both versions are given, or the first is marked
 * withdrawn.
 */
export function currentEvidence(records: Iterable<EvidenceRecord>, knownAt?: InstantMs): EvidenceRecord[] {
  const newest = new Map<string, EvidenceRecord>();
  for (const record of records) {
    if (knownAt !== undefined && record.receivedAt > knownAt) continue;
    const key = recordKey(record);
    const known = newest.get(key);
    if (known === undefined || supersedes(record, known)) newest.set(key, record);
  }
  return [...newest.entries()]
    .filter(([, record]) => !record.withdrawn)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, record]) => record);
}

/** The record's name among all sources, as references write it: `source/record`. */
export function recordKey(record: Pick<EvidenceRecord, 'sourceId' | 'recordId'>): string {
  return `${record.sourceId}/${record.recordId}`;
}

/** Of two copies of one version the first received counts: a conflicting second one is never taken. */
function supersedes(record: EvidenceRecord, known: EvidenceRecord): boolean {
  return (
    record.version > known.version ||
    (record.version === known.version && record.receivedAt < known.receivedAt)
  );
}
