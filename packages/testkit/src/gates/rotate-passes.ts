import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { endOfDay, phoneListUri } from '@healthcode/pass';
import { compressedPublicKey, issuePass } from '@healthcode/pass/issue';
import { layReady } from '@healthcode/server';
import { type CityUser, expectOk } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import type { TestGate } from '../city/test-gate.ts';
import { cityNow, dayAt, enrolled, type Holder, syncToday } from './cast.ts';
import { partsOf, phoneTextOf, signerOf } from './forged-text.ts';
import type { Trials } from './trials.ts';

export const HOUR_MS = 3_600_000;
/** More than a step: each code shown is another. */
const NEXT_CODE_MS = 11_000;
/** An index that nobody has. */
const FREE_INDEX = 90_001;

export interface RotateScene {
  readonly city: TestCity;
  readonly trials: Trials;
  readonly staff: CityUser;
  /** Hears of everything. */
  readonly online: TestGate;
  /** Heard the announcement, and nothing since. */
  readonly told: TestGate;
  /** Offline since before the announcement. */
  readonly away: TestGate;
  readonly holder: Holder;
  /** The same person with passes by a key that is revoked since. */
  readonly ofRevoked: Holder[];
}

export const services = ({ city }: Pick<RotateScene, 'city'>) => city.service.services;

/** What every gate keeps for working offline, and the newest lists. */
export async function hear({ city, staff }: RotateScene, gate: TestGate): Promise<void> {
  gate.takeBundle(expectOk(await staff.call('gateBundle')));
  await syncToday(city, gate);
}

/** Shows a code of now to a gate, which may be offline. */
export async function showTo(
  { city, trials }: RotateScene,
  gate: TestGate,
  { show }: Pick<Holder, 'show'>,
  [what, allowed]: readonly [string, string],
): Promise<void> {
  city.advanceClock(NEXT_CODE_MS);
  const now = cityNow(city);
  const text = await show(dayAt(city, now), now);
  await trials.try(what, allowed, () => gate.verify(text, now));
}

/** Lets time pass for the city, and lets it do what it does each minute. */
export async function pass(scene: RotateScene, ms: number): Promise<void> {
  scene.city.advanceClock(ms);
  await scene.city.keepHouse();
}

/** The next key for passes takes over two hours after it was announced; three gates hear of it or do not. */
export async function rotatePassKey(scene: RotateScene): Promise<void> {
  const { trials, holder, online, told, away } = scene;
  const { config, keys } = services(scene);
  const next = layReady(config.keyDir, 'pass', { afterMs: 2 * HOUR_MS, revoke: false });
  await pass(scene, 0);
  await trials.try('the next key signs nothing before its time', 'as ordered', async () => ({
    answer: keys.pass.kid === next ? 'signs already' : 'as ordered',
  }));
  for (const gate of [online, told]) await hear(scene, gate);
  await pass(scene, 2 * HOUR_MS);
  await trials.try('the next key signs from its time on', 'as ordered', async () => ({
    answer: services(scene).keys.pass.kid === next ? 'as ordered' : 'does not sign',
  }));
  await hear(scene, online);
  const newer = await enrolled(holder.user);
  for (const [gate, name, ofNewKey] of [
    [online, 'online', 'green'],
    [told, 'offline over the rotation, told of it before', 'green'],
    [away, 'offline since before the announcement', 'unknown-issuer'],
  ] as const) {
    await showTo(scene, gate, holder, [`a pass by the key before, at a gate ${name}`, 'green']);
    await showTo(scene, gate, newer, [`a pass by the new key, at a gate ${name}`, ofNewKey]);
  }
  await hear(scene, away);
  await showTo(scene, away, newer, ['the same gate, online once', 'green']);
}

/** A pass that whoever has an issuing key makes for somebody who does not exist. */
function inventedBy({ city }: RotateScene, issuingKey: KeyObject, kid: string): Pick<Holder, 'show'> {
  const { policy } = city.service.services;
  const device = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return {
    show: async (day, now) => {
      const signed = issuePass({
        kind: 'phone',
        iss: policy.iss,
        exp: endOfDay(day, policy.utcOffsetMinutes),
        deviceKey: compressedPublicKey(device),
        status: { idx: FREE_INDEX, uri: phoneListUri(day) },
        maskedName: '张*三',
        hint: { documentType: 'resident-id', lastTwo: '11' },
        issuingKey,
        kid,
        displayKey: new Uint8Array(16),
      });
      return phoneTextOf(partsOf(signed), now, signerOf(device));
    },
  };
}

/** The key in use is in foreign hands: the next takes over at once, and what it signed is good no longer. */
export async function revokePassKey(scene: RotateScene): Promise<void> {
  const { trials, holder, online, told } = scene;
  const { config, keys } = services(scene);
  const thief = inventedBy(scene, keys.pass.privateKey, keys.pass.kid);
  const before = await enrolled(holder.user);
  scene.ofRevoked.push(before);
  const cases = [
    [before, 'a pass by the revoked key'],
    [thief, 'a pass that the thief of the key has made'],
  ] as const;
  for (const gate of [online, told]) await hear(scene, gate);
  for (const [shown, what] of cases)
    await showTo(scene, online, shown, [`${what}, before it was revoked`, 'green']);
  layReady(config.keyDir, 'pass', { afterMs: 0, revoke: true });
  await pass(scene, 0);
  await hear(scene, online);
  for (const [shown, what] of cases) {
    await showTo(scene, online, shown, [`${what}, at a gate online`, 'unknown-issuer']);
    await showTo(scene, told, shown, [`${what}, at a gate that has not heard of it`, 'green']);
  }
  await hear(scene, told);
  for (const [shown, what] of cases)
    await showTo(scene, told, shown, [`${what}, at that gate, online once`, 'unknown-issuer']);
  const { passesGoodFrom, asOf } = expectOk(await holder.user.call('colour', { query: {} }));
  await trials.try('phones are told to fetch new passes', 'as ordered', async () => ({
    answer: passesGoodFrom != null && passesGoodFrom <= asOf ? 'as ordered' : 'not told',
  }));
  await showTo(scene, online, await enrolled(holder.user), ['a pass fetched after that', 'green']);
}
