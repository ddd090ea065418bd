import { dayNumberAt } from '@healthcode/domain';
import { CityUser, expectOk, inboxAt, TestGate } from '@healthcode/testkit/city';
import type { ServerProcess } from '@healthcode/testkit/process';
import { residentId } from './known-people.ts';

const GATE_STAFF = '13800000001';
const LABORATORY = '13800000003';

/** Someone who has applied and shows a code, with the place of their entry in the day's list. */
export interface WatchedPerson {
  readonly documentNumber: string;
  readonly resident: CityUser;
  readonly entry: number;
}

/** A running city with people, a laboratory that reports and a gate that has its lists. */
export interface WatchedCity {
  readonly people: readonly WatchedPerson[];
  /** What the gate finds of this person once it has fetched the newest list: 0 green, 1 withdrawn, 2 red, 3 orange. */
  entryAtGate(person: WatchedPerson): Promise<number>;
  reportPositive(person: WatchedPerson, recordId: string): Promise<void>;
  withdraw(recordId: string): Promise<void>;
}

export async function openWatchedCity(
  server: Pick<ServerProcess, 'origin'>,
  count: number,
): Promise<WatchedCity> {
  const inbox = inboxAt(server.origin('resident'));
  const gateStaff = new CityUser('gate', server.origin('gate'), inbox);
  const laboratory = new CityUser('console', server.origin('console'), inbox);
  await gateStaff.signIn(GATE_STAFF);
  await laboratory.signIn(LABORATORY);
  const gate = new TestGate(gateStaff);
  await gate.enrol();
  await gate.sync();
  const people: WatchedPerson[] = [];
  for (let order = 0; order < count; order++) {
    const resident = new CityUser('resident', server.origin('resident'), inbox);
    people.push(await openPerson(resident, gate, order));
  }
  const { iss } = expectOk(await gateStaff.call('gateBundle'));
  const manifestUrl = `${server.origin('gate')}/status/v1/${iss}/manifest`;
  let known = '';
  return {
    people,
    entryAtGate: async ({ entry }) => {
      const tag = await manifestTag(manifestUrl);
      if (tag !== known) await gate.sync();
      known = tag;
      return gate.statusOf(entry);
    },
    reportPositive: async ({ documentNumber, resident }, recordId) => {
      const { cityTime } = expectOk(await resident.call('time'));
      const attributes = {
        method: 'nucleic-acid',
        result: 'positive',
        sampledAt: cityTime - 60_000,
        laboratory: 'lab-haihe',
      };
      const of = { documentType: 'resident-id', documentNumber, attributes, withdrawn: false } as const;
      expectOk(
        await laboratory.call('report', { body: { recordId, version: 1, kind: 'test-result', ...of } }),
      );
    },
    withdraw: async (recordId) => {
      expectOk(await laboratory.call('withdraw', { params: { recordId }, body: { version: 2 } }));
    },
  };
}

/** Changes with every manifest. A gate asks by it and fetches keys and lists only when there is another. */
async function manifestTag(url: string): Promise<string> {
  const reply = await fetch(url, { method: 'HEAD' });
  if (!reply.ok) throw new Error(`the manifest is refused: ${reply.status}`);
  return reply.headers.get('etag') ?? '';
}

async function openPerson(resident: CityUser, gate: TestGate, order: number): Promise<WatchedPerson> {
  const documentNumber = residentId(order);
  await resident.signIn(String(13_700_000_000 + order));
  await resident.apply(documentNumber);
  const { reply, keys } = await resident.enrol(1);
  const { day, pass } = reply.passes[0]!;
  const { cityTime } = expectOk(await resident.call('time'));
  if (dayNumberAt(cityTime) !== day) throw new Error('the day changed meanwhile');
  const verdict = await gate.verify(await keys.present(day, pass, cityTime), cityTime);
  if (verdict.outcome !== 'ok') throw new Error(`the gate says ${verdict.outcome}`);
  return { documentNumber, resident, entry: verdict.status!.idx };
}
