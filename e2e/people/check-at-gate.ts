import { randomUUID } from 'node:crypto';
import type { CheckRecord } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import { type CityUser, expectOk, type TestCity, TestGate } from '@healthcode/testkit/city';

/** Checks without a code at somebody's first venue, one for each of these decisions. */
export async function checkWithoutCodes(
  city: TestCity,
  gateUser: CityUser,
  decisions: readonly CheckRecord['decision'][],
): Promise<void> {
  const gate = new TestGate(gateUser);
  await gate.enrol();
  const { venueId } = expectOk(await gateUser.call('gateMe')).venues[0]!;
  const at = city.service.services.clock.cityNow();
  const nobody = { list: null, idx: null, iss: null, passDay: null, outcome: 'no-code' } as const;
  const unmeasured = { temperatureTenths: null, temperatureHow: 'not-measured' } as const;
  await gate.upload(
    decisions.map((decision) => ({ checkId: randomUUID(), venueId, at, decision, ...nobody, ...unmeasured })),
  );
}

/** A gate of the demo uploads the check of the code that this person holds today. */
export async function checkAtGate(
  city: TestCity,
  gateUser: CityUser,
  personId: string,
  found: Pick<CheckRecord, 'decision' | 'temperatureTenths' | 'temperatureHow'>,
): Promise<void> {
  const { clock, db, listKeys, policy } = city.service.services;
  const gate = new TestGate(gateUser);
  await gate.enrol();
  const { venueId } = expectOk(await gateUser.call('gateMe')).venues[0]!;
  const passDay = dayNumberAt(clock.cityNow());
  const [held] = await db<{ slot: number }[]>`select slot from slot_holding where person_id = ${personId}`;
  const idx = listKeys.of(passDay).permutation.toIndex(held!.slot);
  await gate.upload([
    {
      ...{ checkId: randomUUID(), venueId, at: clock.cityNow(), outcome: 'ok' },
      ...{ list: phoneListUri(passDay), idx, iss: policy.iss, passDay },
      ...found,
    },
  ]);
}
