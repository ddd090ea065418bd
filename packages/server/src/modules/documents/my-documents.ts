import { createHash } from 'node:crypto';
import type { MyDocuments } from '@healthcode/contracts';
import { type DocumentRow, listDocuments, markShown } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireHolder } from '../identity/service.ts';

/** A name for a document that tells nothing of its number, nor of the index by which it is found. */
const idOf = ({ documentIndex }: DocumentRow): string =>
  createHash('sha256').update(documentIndex).digest('hex').slice(0, 32);

/** The documents of the account's own person. */
export async function readDocuments(services: Services, accountId: string): Promise<MyDocuments> {
  const { personId } = await requireHolder(services, services.db, accountId);
  const rows = await listDocuments(services.db, personId);
  return {
    documents: rows.map((row, place) => ({
      documentId: idOf(row),
      hint: { type: row.documentType, lastTwo: row.hintLastTwo },
      verifiedAt: row.verifiedAt,
      shown: place === 0,
    })),
  };
}

/** Passes signed from now on show the kind and the last two characters of this document. */
export async function showDocument(
  services: Services,
  accountId: string,
  documentId: string,
): Promise<MyDocuments> {
  const { personId } = await requireHolder(services, services.db, accountId);
  const chosen = (await listDocuments(services.db, personId)).find((row) => idOf(row) === documentId);
  if (!chosen) throw new ProblemError('document-not-yours');
  await markShown(services.db, personId, chosen.documentIndex, services.clock.cityNow());
  return readDocuments(services, accountId);
}
