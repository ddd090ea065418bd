import {
  type Db,
  type LockedPersonRow,
  listColoursOfPeople,
  listPersons,
  lockColours,
  lockPeople,
  type PersonColourRow,
} from '@healthcode/store';

/** People of whom nobody else writes until the transaction ends, and the colours of those who have a row of it. */
export interface Locked {
  readonly people: readonly LockedPersonRow[];
  readonly colours: readonly PersonColourRow[];
}

/**
 * Locks people whose colours are to follow anew from what is on record. Whoever puts something on record locks the
 * person, and the colour where there is one; for this the colour is enough, and only where there is none the person.
 * So a change of rules over a city writes to the few pages of those who have holds, and not to as many of `person`.
 * Everybody locks people before colours, and either in the order of ids: nobody deadlocks.
 */
export async function lockToRecompute(tx: Db, personIds: readonly string[]): Promise<Locked> {
  const known = new Set((await listColoursOfPeople(tx, personIds)).map(({ personId }) => personId));
  const without = personIds.filter((personId) => !known.has(personId));
  if (without.length > 0) await lockPeople(tx, without);
  const colours = await lockColours(tx, personIds);
  // after the locks: what somebody else was writing is there now
  return { people: await listPersons(tx, personIds), colours };
}
