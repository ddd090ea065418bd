import { randomUUID } from 'node:crypto';
import { documentHint, documentKey, type IdentityDocument } from '@healthcode/domain';
import {
  type Db,
  findPeopleByDocuments,
  holdOffMerges,
  insertShadowPeople,
  type ShadowPerson,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

/** The name of a document's index in the answers of the store. */
const nameOf = (index: Uint8Array): string => Buffer.from(index).toString('base64');

/** How a document is found without its number being readable. */
export const documentIndexOf = (
  { blindIndex }: Pick<CityCore, 'blindIndex'>,
  document: IdentityDocument,
): Uint8Array => blindIndex('document', documentKey(document));

/**
 * The people of these documents, in order; a shadow person is made for each that nobody has yet. Two documents of
 * the same number are one person. Until the transaction ends none of them is joined to somebody else.
 */
export async function findOrCreatePeople(
  core: CityCore,
  tx: Db,
  documents: readonly IdentityDocument[],
): Promise<string[]> {
  const indices = documents.map((document) => documentIndexOf(core, document));
  const names = indices.map(nameOf);
  await holdOffMerges(tx);
  const known = await findPeopleByDocuments(tx, indices);
  const missing = new Map<string, ShadowPerson>();
  for (const [place, name] of names.entries()) {
    if (known.has(name) || missing.has(name)) continue;
    missing.set(name, shadowOf(core, documents[place]!, indices[place]!));
  }
  if (missing.size > 0) {
    const made = await insertShadowPeople(tx, [...missing.values()], core.clock.cityNow());
    const others = [...missing].filter(([name]) => !made.has(name)).map(([, shadow]) => shadow.documentIndex);
    for (const [name, person] of await findPeopleByDocuments(tx, others)) known.set(name, person);
    for (const name of made) known.set(name, missing.get(name)!.personId);
  }
  return names.map((name) => known.get(name)!);
}

function shadowOf(core: CityCore, document: IdentityDocument, documentIndex: Uint8Array): ShadowPerson {
  const personId = randomUUID();
  return {
    personId,
    documentIndex,
    documentType: document.type,
    hintLastTwo: documentHint(document).lastTwo,
    numberSealed: core.fieldCipher.seal(document.number, {
      table: 'identity_document',
      rowId: personId,
      column: 'number',
    }),
  };
}
