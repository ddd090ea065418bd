import { colourAt } from '@healthcode/domain';
import {
  listColoursOfPeople,
  listCurrentEvidence,
  listHoldsOfPeople,
  listPeopleAfter,
  listPersons,
  listSuspensionsOfPeople,
  type PersonColourRow,
  raiseAlarm,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { holdsOf, recomputePeople } from './recompute.ts';
import { toHold } from './to-hold.ts';
import { areSameHolds } from './write-holds.ts';

const CHUNK = 2_000;
/** So many of those who differ are named, by their internal ids, in the alarm. */
const NAMED = 100;

export interface ColourVerdict {
  /** Everybody on record. */
  readonly people: number;
  readonly holdsDiffer: number;
  readonly coloursDiffer: number;
  /** Internal ids of some of them. */
  readonly named: readonly string[];
}

/**
 * Works out every colour of the city from evidence and rules, and compares it with what is stored: where they differ,
 * somebody has edited the database. Raises one alarm for all of it and puts the right colours back, since a colour is
 * nothing but a cache of holds, and holds of evidence.
 */
export async function verifyColours(core: CityCore, day: number): Promise<ColourVerdict> {
  const verdict = { people: 0, holdsDiffer: 0, coloursDiffer: 0, named: [] as string[] };
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listPeopleAfter(core.db, after, CHUNK);
    const wrong = await compare(core, ids);
    verdict.people += ids.length;
    verdict.holdsDiffer += wrong.filter(({ holds }) => holds).length;
    verdict.coloursDiffer += wrong.filter(({ colour }) => colour).length;
    verdict.named.push(...wrong.map(({ personId }) => personId));
    verdict.named.splice(NAMED);
    if (wrong.length > 0) {
      const differing = wrong.map(({ personId }) => personId);
      await core.db.begin((tx) => recomputePeople(core, tx, differing));
    }
    if (ids.length < CHUNK) break;
    after = ids.at(-1)!;
  }
  if (verdict.named.length > 0) await alarm(core, day, verdict);
  return verdict;
}

interface Wrong {
  readonly personId: string;
  readonly holds: boolean;
  readonly colour: boolean;
}

/** One snapshot for what is stored and what it follows from. */
function compare(core: CityCore, ids: readonly string[]): Promise<Wrong[]> {
  return core.db.begin('isolation level repeatable read read only', async (tx) => {
    const people = await listPersons(tx, ids);
    const evidence = groupBy(await listCurrentEvidence(tx, ids), ({ personId }) => personId);
    const suspended = groupBy(await listSuspensionsOfPeople(tx, ids), ({ personId }) => personId);
    const holds = groupBy(await listHoldsOfPeople(tx, ids), ({ personId }) => personId);
    const colours = new Map((await listColoursOfPeople(tx, ids)).map((row) => [row.personId, row]));
    const now = core.clock.cityNow();
    const rules = core.rules.inForceAt(now);
    return people.flatMap((person) => {
      const { personId } = person;
      const right = holdsOf(core, rules, person, evidence.get(personId), suspended.get(personId));
      const wrong = {
        personId,
        holds: !areSameHolds(holds.get(personId)?.map(toHold) ?? [], right),
        colour: isOther(colours.get(personId), colourAt(right, now), now),
      };
      return wrong.holds || wrong.colour ? [wrong] : [];
    });
  });
}

/** A change whose minute has come is about to be carried out. */
function isOther(stored: PersonColourRow | undefined, right: string, now: number): boolean {
  if (stored === undefined) return right !== 'green';
  const isDue = stored.nextChangeAt !== null && stored.nextChangeAt <= now;
  return !isDue && stored.colour !== right;
}

async function alarm(
  core: CityCore,
  day: number,
  { people, named, ...differ }: ColourVerdict,
): Promise<void> {
  await raiseAlarm(core.db, {
    kind: 'colours-differ',
    subject: 'city',
    day,
    at: core.clock.cityNow(),
    facts: { people, ...differ, personIds: named },
  });
}
