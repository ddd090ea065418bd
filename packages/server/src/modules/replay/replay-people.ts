import { type IdentityDocument, maskName, parseDocument } from '@healthcode/domain';
import { type Db, saveApplications } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputePeople } from '../colours/recompute.ts';
import { documentIndexOf, findOrCreatePeople } from '../identity/people-of-documents.ts';
import type { SyntheticPerson } from './synthetic-people.ts';

/** By whom the invented names of a replay are said to be verified. */
const VERIFIED_BY = 'replay';

/** Puts the people of a replay on record as having applied now, each with the colour of that moment. */
export async function enterReplayPeople(
  core: CityCore,
  tx: Db,
  people: readonly SyntheticPerson[],
): Promise<void> {
  const documents = people.map((person) => documentOf(person));
  const personIds = await findOrCreatePeople(core, tx, documents);
  const rows = people.map((person, place) => {
    const personId = personIds[place]!;
    return {
      personId,
      documentIndex: documentIndexOf(core, documents[place]!),
      nameSealed: core.fieldCipher.seal(person.name, {
        table: 'identity_document',
        rowId: personId,
        column: 'name',
      }),
      maskedName: maskName(person.name),
      verifiedBy: VERIFIED_BY,
      homeArea: person.homeArea,
    };
  });
  await saveApplications(tx, rows, core.clock.cityNow());
  await recomputePeople(core, tx, personIds);
}

/** The ids of the people of a replay, in order. */
export function findReplayPeople(core: CityCore, people: readonly SyntheticPerson[]): Promise<string[]> {
  return findOrCreatePeople(
    core,
    core.db,
    people.map((person) => documentOf(person)),
  );
}

function documentOf({ documentNumber, birthDay }: SyntheticPerson): IdentityDocument {
  const parsed = parseDocument({ type: 'resident-id', number: documentNumber }, birthDay);
  if (!parsed.ok) throw new Error('a synthetic person has no valid number');
  return parsed.document;
}
