import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import type { ServerProcess } from '@healthcode/testkit/process';

/** A district officer; no journey signs in with this phone at the console while a gate changes its venue. */
const MANAGER = '13800000011';

/** Of each city: a second code to one phone within a minute is refused. */
const officers = new WeakMap<ServerProcess, Promise<CityUser>>();

async function signIn(server: ServerProcess): Promise<CityUser> {
  const officer = new CityUser('console', server.origin('console'), inboxAt(server.origin('resident')));
  await officer.signIn(MANAGER);
  return officer;
}

/** What whoever answers for this venue reads out to a gate that must not wait. */
export async function releaseCode(server: ServerProcess, venueId: string): Promise<string> {
  const known = officers.get(server) ?? signIn(server);
  officers.set(server, known);
  return expectOk(await (await known).call('venueReleaseCode', { params: { venueId } })).code;
}
