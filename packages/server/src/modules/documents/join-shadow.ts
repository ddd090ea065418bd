import { type Db, type LockedPersonRow, listSealedDocuments, mergePeople } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputeLocked } from '../colours/recompute.ts';

interface Joining {
  /** Who stays; locked. */
  readonly person: LockedPersonRow;
  /** Known by evidence alone until now; locked. */
  readonly shadow: string;
  readonly accountId: string;
}

/** What was reported under a document before its holder gave it becomes theirs, and their colour follows from all of it. */
export async function joinShadow(
  core: CityCore,
  tx: Db,
  { person, shadow, accountId }: Joining,
): Promise<void> {
  const { personId } = person;
  const place = (rowId: string) => ({ table: 'identity_document', rowId, column: 'number' });
  const sealed = await listSealedDocuments(tx, shadow);
  await mergePeople(tx, {
    personId,
    mergedPersonId: shadow,
    documents: sealed.map(({ documentIndex, numberSealed }) => ({
      documentIndex,
      numberSealed: core.fieldCipher.seal(
        core.fieldCipher.open(numberSealed, place(shadow)),
        place(personId),
      ),
    })),
    at: core.clock.cityNow(),
    why: 'document-added',
    byAccount: accountId,
  });
  await recomputeLocked(core, tx, [person]);
}
