import type { PeopleList, RequestOf } from '@healthcode/contracts';
import { explainColour } from '@healthcode/domain';
import {
  type Db,
  type ListedPersonRow,
  listHoldsOfPeople,
  listPeopleOfColour,
  type PersonHoldRow,
} from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { toHold } from '../colours/to-hold.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { logLooks } from './looks.ts';

const A_PAGE = 50;

/** One page of the people of a colour. Who is in it is told so: the page and its traces are one transaction. */
export async function listPeople(
  services: Services,
  staffId: string,
  query: RequestOf<'people'>['query'],
): Promise<PeopleList> {
  const staff = await requireOfficer(services, staffId);
  const known = services.policy.districts.map(({ code }) => code);
  return services.db.begin(async (tx) => {
    const rows = await listPeopleOfColour(tx, {
      colour: query.colour,
      district: query.district ?? null,
      known,
      after: cursorOf(query.after),
      limit: A_PAGE + 1,
    });
    const page = rows.slice(0, A_PAGE);
    const personIds = page.map(({ personId }) => personId);
    const at = services.clock.cityNow();
    await logLooks(tx, staff, { personIds, what: 'list', reason: 'overview', at });
    const last = rows.length > A_PAGE ? page.at(-1) : undefined;
    return {
      people: await withRules(services, tx, page, at),
      next: last ? `${last.since}.${last.personId}` : null,
    };
  });
}

function cursorOf(after: string | undefined): { since: number; personId: string } | null {
  if (after === undefined) return null;
  const [since = '', personId = ''] = after.split('.');
  return { since: Number(since), personId };
}

async function withRules(
  services: Services,
  tx: Db,
  page: readonly ListedPersonRow[],
  now: number,
): Promise<PeopleList['people']> {
  const holds = groupBy(
    await listHoldsOfPeople(
      tx,
      page.map(({ personId }) => personId),
    ),
    ({ personId }) => personId,
  );
  return page.map(({ documentType, hintLastTwo, ...person }) => ({
    ...person,
    hint: { type: documentType, lastTwo: hintLastTwo },
    rules: rulesHolding(services, person, holds.get(person.personId) ?? [], now),
  }));
}

function rulesHolding(
  services: Services,
  { colour }: Pick<ListedPersonRow, 'colour'>,
  holds: readonly PersonHoldRow[],
  now: number,
) {
  const explained = explainColour(holds.map(toHold), services.rules.inForceAt(now).ruleSet, now).holds;
  const titles = explained
    .filter((hold) => hold.colour === colour)
    .map(({ ruleId, title }) => [ruleId, title] as const);
  return [...new Map(titles).values()];
}
