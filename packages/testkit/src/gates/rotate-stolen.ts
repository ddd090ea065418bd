import { randomUUID } from 'node:crypto';
import { startOfDay } from '@healthcode/domain';
import { type CityUser, expectOk } from '../city/city-user.ts';
import { TestGate } from '../city/test-gate.ts';
import { cityNow, dayAt, staffOf, syncUntil } from './cast.ts';
import { answerOfCall, checkAt } from './gate-calls.ts';
import { HOUR_MS, hear, type RotateScene, services, showTo } from './rotate-passes.ts';
import { forgetCodes } from './rotate-restart.ts';

const EVENING = 20.5;
const MORNING = 9;
const SOME_KEY = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const;

function advanceTo(scene: RotateScene, day: number, hour: number): void {
  const { policy } = services(scene);
  scene.city.advanceClock(startOfDay(day, policy.utcOffsetMinutes) + hour * HOUR_MS - cityNow(scene.city));
}

/** All that a gate can ask of the server. */
async function askEverything(
  { trials, city }: RotateScene,
  user: CityUser,
  deviceId: string,
  { whose, refusal }: { readonly whose: string; readonly refusal: string },
): Promise<void> {
  const venueId = randomUUID();
  const checks = [checkAt(venueId, cityNow(city))];
  const beat = { deviceId, venueId, seen: [], cursor: null };
  for (const [what, call] of [
    ['the keys of lists', () => user.call('gateKeys', { params: { deviceId } })],
    ['checks sent', () => user.call('uploadChecks', { body: { deviceId, checks } })],
    ['what others of the venue saw', () => user.call('gateBeat', { body: beat })],
    ['enrolled anew', () => user.call('enrolGate', { body: { deviceId, publicKey: SOME_KEY } })],
  ] as const) {
    await trials.try(`${whose}: ${what}`, refusal, async () => answerOfCall(await call()));
  }
}

/**
 * A gate is stolen in the evening, with the keys of today and tomorrow on it. Its sign-in dies at once; what it can
 * still read, it reads until the end of the next day. Published files are ciphertext that anybody may fetch.
 */
export async function stolenGate(scene: RotateScene): Promise<void> {
  const { city, trials, staff, holder, online, told } = scene;
  const day = dayAt(city, cityNow(city));
  await hear(scene, told);
  advanceTo(scene, day, EVENING);
  await forgetCodes(city);
  const thief = await staffOf(city);
  const stolen = new TestGate(thief);
  await stolen.enrol();
  await syncUntil(stolen, ({ lists }) => lists.some((list) => list.day === day + 1));
  await thief.call('signOut', { body: {} });
  await askEverything(scene, thief, stolen.deviceId, {
    whose: 'a stolen gate, signed out',
    refusal: 'not-signed-in',
  });
  await stolen.sync({ keys: 'held' });
  await showTo(scene, stolen, holder, ['a stolen gate reads the list of today', 'green']);
  for (const [ahead, what, allowed] of [
    [1, 'a stolen gate reads the list of the next day', 'green'],
    [2, 'a stolen gate reads no list of the day after', 'cannot-check'],
  ] as const) {
    advanceTo(scene, day + ahead, MORNING);
    await hear(scene, online);
    await stolen.sync({ keys: 'held' });
    await showTo(scene, stolen, holder, [what, allowed]);
    await told.sync({ keys: 'held' });
    const without = 'a gate without the keys of the day reads no list of it';
    await showTo(scene, told, holder, [without, 'cannot-check']);
    await showTo(scene, online, holder, ['a gate with the keys of the day', 'green']);
  }
  await withdrawnGates(scene);
  await trials.try('another gate of the same person goes on', 'taken', async () =>
    answerOfCall(await staff.call('gateKeys', { params: { deviceId: online.deviceId } })),
  );
}

/** Whoever withdraws a gate ends the sign-in in which it was enrolled too; it may ask without one how it stands. */
async function withdrawnGates(scene: RotateScene): Promise<void> {
  const { city, trials, staff } = scene;
  const { db } = services(scene);
  await forgetCodes(city);
  const thief = await staffOf(city);
  const own = new TestGate(thief);
  await own.enrol();
  const among = new TestGate(staff);
  await among.enrol();
  for (const { deviceId } of [own, among]) {
    await db`update gate_device set withdrawn_at = ${cityNow(city)} where device_id = ${deviceId}`;
  }
  await askEverything(scene, staff, among.deviceId, {
    whose: 'a withdrawn gate in somebody’s sign-in',
    refusal: 'device-withdrawn',
  });
  await askEverything(scene, thief, own.deviceId, {
    whose: 'a withdrawn gate in its own sign-in',
    refusal: 'not-signed-in',
  });
  for (const [gate, what, expected] of [
    [own, 'a withdrawn gate asks how it stands', true],
    [scene.online, 'a gate in use asks how it stands', false],
  ] as const) {
    const { deviceId } = gate;
    await trials.try(what, 'as ordered', async () => {
      const { withdrawn } = expectOk(await city.visitor('gate').call('gateStanding', { body: { deviceId } }));
      return { answer: withdrawn === expected ? 'as ordered' : 'told otherwise' };
    });
  }
}
