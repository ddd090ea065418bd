import { CityUser, expectOk, inboxAt } from '@healthcode/testkit/city';
import type { ServerProcess } from '@healthcode/testkit/process';

/** The manager of the demo venues; a journey that signs in with this phone at the console changes no venue. */
const MANAGER = '13800000011';

/** Of each city: a second code to one phone within a minute is refused. */
const managers = new WeakMap<ServerProcess, Promise<CityUser>>();

async function signIn(server: ServerProcess): Promise<CityUser> {
  const manager = new CityUser('console', server.origin('console'), inboxAt(server.origin('resident')));
  await manager.signIn(MANAGER);
  return manager;
}

/** What whoever answers for this venue reads out to a gate that must not wait. */
export async function releaseCode(server: ServerProcess, venueId: string): Promise<string> {
  const known = managers.get(server) ?? signIn(server);
  managers.set(server, known);
  return expectOk(await (await known).call('venueReleaseCode', { params: { venueId } })).code;
}
