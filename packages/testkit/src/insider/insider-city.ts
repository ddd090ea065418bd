import { syntheticNameFor } from '@healthcode/demo-services';
import { formatDay } from '@healthcode/domain';
import { runSynth, type Services } from '@healthcode/server';
import type { CityUser } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';

/** Somebody who has applied and of whom nothing adverse is known. */
export interface Victim {
  readonly personId: string;
  readonly documentNumber: string;
}

/** The health commission's, whose user is the insider. */
export const INSIDER_SOURCE = 'health-commission';

/** Everybody who takes part, each signed in once. */
export interface Cast {
  readonly insider: CityUser;
  readonly officer: CityUser;
  readonly laboratory: CityUser;
  /** All but the insider: whoever is no source, or a source outside of its mandate. */
  readonly others: readonly { readonly role: string; readonly user: CityUser }[];
}

export async function castOf(city: TestCity): Promise<Cast> {
  const signedIn = async (app: CityUser['app'], phone: string) => {
    const user = city.visitor(app);
    await user.signIn(phone);
    return user;
  };
  const resident = await signedIn('resident', '13911111317');
  await resident.apply('120101199003077477');
  const officer = await signedIn('console', '13800000002');
  const laboratory = await signedIn('console', '13800000003');
  return {
    insider: await signedIn('console', '13800000006'),
    officer,
    laboratory,
    others: [
      { role: 'nobody signed in', user: city.visitor('console') },
      { role: 'resident', user: resident },
      { role: 'gate', user: await signedIn('gate', '13800000001') },
      { role: 'officer', user: officer },
      { role: 'officer of another office', user: await signedIn('console', '13800000005') },
      { role: 'source outside its mandate', user: laboratory },
      { role: 'rule author', user: await signedIn('console', '13800000007') },
      { role: 'rule approver', user: await signedIn('console', '13800000008') },
      { role: 'community worker', user: await signedIn('console', '13800000010') },
      { role: 'venue manager', user: await signedIn('console', '13800000011') },
    ],
  };
}

/** Fills the empty city with so many green, invented people. */
export async function enterVictims({ service: { services } }: TestCity, people: number): Promise<Victim[]> {
  const plan = { people, seed: 1_317, evidenceRate: 0 };
  await runSynth(services, plan, { nameOf: syntheticNameFor });
  const rows = await services.db<{ personId: string; numberSealed: Uint8Array }[]>`
    select person_id as "personId", number_sealed as "numberSealed" from identity_document order by person_id`;
  return rows.map(({ personId, numberSealed }) => ({
    personId,
    documentNumber: services.fieldCipher.open(numberSealed, {
      table: 'identity_document',
      rowId: personId,
      column: 'number',
    }),
  }));
}

/** People who are red or orange, and records and holds that somebody else than the person brought. */
export async function coloursOf({ db }: Pick<Services, 'db'>) {
  const [row] = await db<{ coloured: number; adverse: number; holds: number }[]>`
    select (select count(*)::int from colour c join person p using (person_id)
        where c.colour <> 'green' and p.applied_at is not null) as coloured,
      (select count(*)::int from evidence where weighs) as adverse,
      (select count(*)::int from hold where source_id <> 'self') as holds`;
  return row!;
}

/** The city's time as day, for what is reported. */
export const dayOf = (city: TestCity, daysAgo = 0): string =>
  formatDay(Math.floor((city.service.services.clock.cityNow() + 8 * 3_600_000) / 86_400_000) - daysAgo);

const HEADER = 'record-id,version,document-type,document-number,name';

/** A file that calls people contacts, in central isolation, of those cases in turn. */
export function contactFile(
  city: TestCity,
  prefix: string,
  people: readonly Victim[],
  caseRefs: readonly string[],
): string {
  const rows = people.map(
    ({ documentNumber }, order) =>
      `${prefix}-${order},1,resident-id,${documentNumber},,${caseRefs[order % caseRefs.length] ?? ''},${dayOf(city, 2)},${dayOf(city, 1)},central`,
  );
  return `${HEADER},case-ref,last-contact-day,isolation-started-day,place\n${rows.join('\n')}\n`;
}

/** A file of cases, each about another person. */
export function caseFile(city: TestCity, prefix: string, people: readonly Victim[]): string {
  const rows = people.map(
    ({ documentNumber }, order) =>
      `${prefix}-${order},1,resident-id,${documentNumber},,confirmed,${dayOf(city, 1)}`,
  );
  return `${HEADER},classification,confirmed-day\n${rows.join('\n')}\n`;
}

/** A file of positive tests. */
export function positiveFile(city: TestCity, prefix: string, people: readonly Victim[]): string {
  const rows = people.map(
    ({ documentNumber }, order) =>
      `${prefix}-${order},1,resident-id,${documentNumber},,nucleic-acid,positive,${dayOf(city, 2)}T08:00:00+08:00,lab`,
  );
  return `${HEADER},method,result,sampled-at,laboratory\n${rows.join('\n')}\n`;
}
