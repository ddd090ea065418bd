import { isDeepStrictEqual } from 'node:util';
import { decideVersion } from '@healthcode/domain';
import {
  type Db,
  type EvidenceRow,
  findEvidence,
  insertEvidence,
  lockEvidenceKey,
  lockPerson,
  moveEvidenceAway,
  setEvidenceKey,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { recomputePerson } from '../colours/recompute.ts';

export type TakeResult =
  | { readonly result: 'new' | 'repeat'; readonly receivedAt: number }
  | { readonly result: 'version-conflict' | 'older-version' };

/**
 * Takes one version of one record inside the caller's transaction and recomputes whoever it concerns. The highest
 * version counts, whenever it arrives; a version that is there already with the same content changes nothing.
 */
export async function takeRecord(
  services: Services,
  tx: Db,
  record: EvidenceRow,
  receivedFrom: string | null,
): Promise<TakeResult> {
  const { sourceId, recordId, personId, version } = record;
  const key = await lockEvidenceKey(tx, { sourceId, recordId, personId });
  const stored = await findEvidence(tx, { personId: key.personId, sourceId, recordId, version });
  const existing =
    key.version === 0 ? null : { version: key.version, contentEqual: sameContent(stored, record) };
  const decision = decideVersion(existing, version);
  if (decision === 'repeat') return { result: 'repeat', receivedAt: stored!.receivedAt };
  if (decision !== 'new') return { result: decision };
  await lockInOrder(tx, [personId, key.personId]);
  if (key.version > 0 && key.personId !== personId) {
    await moveEvidenceAway(tx, { personId: key.personId, sourceId, recordId });
    await recomputePerson(services, tx, key.personId);
  }
  await insertEvidence(tx, record, receivedFrom);
  await setEvidenceKey(tx, { sourceId, recordId, personId, version });
  await recomputePerson(services, tx, personId);
  services.metrics.evidenceTaken.inc({ kind: record.kind });
  return { result: 'new', receivedAt: record.receivedAt };
}

const sameContent = (stored: EvidenceRow | null, record: EvidenceRow): boolean =>
  stored !== null &&
  stored.personId === record.personId &&
  stored.kind === record.kind &&
  stored.withdrawn === record.withdrawn &&
  isDeepStrictEqual(stored.attributes, record.attributes);

/** Two people are always locked in the same order, so that two transactions never wait for each other. */
async function lockInOrder(tx: Db, personIds: string[]): Promise<void> {
  for (const personId of [...new Set(personIds)].sort()) await lockPerson(tx, personId);
}
