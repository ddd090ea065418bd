import { colourAt, mayPassOn, type PassableCheck, passedKinds } from '@healthcode/domain';
import {
  type CheckRow,
  type Db,
  insertPassedOn,
  listHoldsOfPeople,
  listPeopleBehind,
  type NewPassedRow,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { toHold } from '../colours/to-hold.ts';
import { notify } from '../notices/notify.ts';

/** Of these checks, the ones that may have to be passed on: few of many, so that the rest cost nothing. */
export const toPassOn = (checks: readonly CheckRow[], now: number): CheckRow[] =>
  checks.filter((check) => (check.slot !== null || isLookedUp(check)) && mayPassOn(passable(check), now));

const isLookedUp = ({ slot, lookUpId = null }: CheckRow): boolean => slot === null && lookUpId !== null;
const passable = (check: CheckRow): PassableCheck => ({ ...check, isLookedUp: isLookedUp(check) });

/**
 * Keeps for their community who was red or feverish at a gate, in the transaction that stores the checks, and tells
 * them. Whether somebody was red at that instant is read from their own record: no gate's word makes it so.
 */
export async function passOn(
  core: CityCore,
  tx: Db,
  staffId: string,
  checks: readonly CheckRow[],
): Promise<void> {
  if (checks.length === 0) return;
  const people = await listPeopleBehind(tx, staffId, checks);
  const behind = new Map(people.map((person) => [person.checkId, person]));
  const personIds = [...new Set(people.map(({ personId }) => personId))];
  const holds = groupBy(await listHoldsOfPeople(tx, personIds), ({ personId }) => personId);
  const passedAt = core.clock.cityNow();
  const rows = checks.flatMap((check): NewPassedRow[] => {
    const person = behind.get(check.checkId);
    if (!person) return [];
    const { personId, area } = person;
    const colour = colourAt((holds.get(personId) ?? []).map(toHold), check.at);
    const { day, venueId, at } = check;
    return passedKinds(passable(check), colour).map((kind) => ({
      personId,
      day,
      kind,
      venueId,
      at,
      area,
      passedAt,
    }));
  });
  await tell(core, tx, await insertPassedOn(tx, firstOfEach(rows)), rows);
}

/** One a person, day and kind: the earliest check. */
function firstOfEach(rows: readonly NewPassedRow[]): NewPassedRow[] {
  const groups = groupBy(rows, ({ personId, day, kind }) => `${personId} ${day} ${kind}`);
  return [...groups.values()].map((same) => same.toSorted((left, right) => left.at - right.at)[0]!);
}

async function tell(
  core: CityCore,
  tx: Db,
  made: readonly Pick<NewPassedRow, 'personId' | 'day' | 'kind'>[],
  rows: readonly NewPassedRow[],
): Promise<void> {
  const news = made.map(({ personId, day, kind }) => {
    const at = rows.find((row) => row.personId === personId && row.day === day && row.kind === kind)!.at;
    return { subjectId: personId, kind: 'passed-on', facts: { why: kind, at } };
  });
  await notify(core, tx, news);
}
