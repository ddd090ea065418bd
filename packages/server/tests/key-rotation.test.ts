import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CityUser, expectOk, startTestCity, type TestCity, TestGate } from '@healthcode/testkit/city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layReady } from '../src/platform/keys/signing-keys.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let city: TestCity;
let resident: CityUser;
let gate: TestGate;
let gateUser: CityUser;
let enrolled: Awaited<ReturnType<CityUser['enrol']>>;

const services = () => city.service.services;
const now = () => services().clock.cityNow();
const today = () => Math.floor((now() + 8 * HOUR_MS) / DAY_MS);
const kids = async (use: 'pass' | 'list') =>
  expectOk(await gateUser.call('gateBundle'))
    .keys.issuers[0]!.keys.filter((key) => key.use === use)
    .map(({ kid }) => kid);

/** Fetches the bundle, the lists and shows the resident's code: what the gate finds. */
async function outcomeOf(held: typeof enrolled): Promise<string> {
  city.advanceClock(11_000);
  gate.takeBundle(expectOk(await gateUser.call('gateBundle')));
  // a new day's list is out within a moment of midnight
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await gate.sync();
  const pass = held.reply.passes.find(({ day }) => day === today())!;
  const verdict = await gate.verify(await held.keys.present(pass.day, pass.pass, now()), now());
  return verdict.colour ?? verdict.outcome;
}

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-03-01T09:00:00+08:00' });
  resident = city.visitor('resident');
  await resident.signIn('13900000001');
  await resident.apply('120101199003077477');
  enrolled = await resident.enrol(14);
  gateUser = city.visitor('gate');
  await gateUser.signIn('13800000001');
  gate = new TestGate(gateUser);
  await gate.enrol();
});
afterAll(() => city.stop());

describe('the next key for passes', () => {
  let before: string;
  let next: string;

  it('is told to gates a day before it signs, and signs nothing until then', async () => {
    [before] = (await kids('pass')) as [string];
    next = layReady(services().config.keyDir, 'pass', { afterMs: DAY_MS, revoke: false });
    await city.keepHouse();
    expect(await kids('pass')).toEqual([before, next]);
    city.advanceClock(DAY_MS - 1_000);
    await city.keepHouse();
    expect(services().keys.pass.kid).toBe(before);
  });

  it('signs from then on; what the one before has signed stays good', async () => {
    city.advanceClock(1_000);
    await city.keepHouse();
    expect(services().keys.pass.kid).toBe(next);
    expect(await kids('pass')).toEqual([next, before]);
    expect(await outcomeOf(enrolled)).toBe('green');
    const newer = await resident.enrol(14);
    expect(await outcomeOf(newer)).toBe('green');
    expect(existsSync(join(services().config.keyDir, 'pass-signing-key.next.pem'))).toBe(false);
  });

  it('is known to the public log, as is the end of the one before', async () => {
    const entries = await services().db<{ body: string }[]>`
      select convert_from(entry, 'UTF8') as body from log_entry where type = 'issuing-key' order by log_index`;
    const events = entries.map(({ body }) => JSON.parse(body)).filter(({ use }) => use === 'passes');
    expect(events.map(({ event, kid }) => [event, kid])).toEqual([
      ['added', before],
      ['added', next],
      ['retired', before],
    ]);
  });

  it('that takes over from a revoked one ends all that that one has signed, and phones are told to renew', async () => {
    enrolled = await resident.enrol(14);
    const last = layReady(services().config.keyDir, 'pass', { afterMs: 0, revoke: true });
    await city.keepHouse();
    expect(await kids('pass')).toEqual([last, before]);
    expect(await outcomeOf(enrolled)).toBe('unknown-issuer');
    const { passesGoodFrom, asOf } = expectOk(await resident.call('colour', { query: {} }));
    expect(passesGoodFrom).toBeLessThanOrEqual(asOf);
    expect(await outcomeOf(await resident.enrol(14))).toBe('green');
  });
});

describe('the next key for lists', () => {
  it('signs the manifest once it was told; gates that ask for the bundle go on', async () => {
    const next = layReady(services().config.keyDir, 'list', { afterMs: HOUR_MS, revoke: false });
    await city.keepHouse();
    gate.takeBundle(expectOk(await gateUser.call('gateBundle')));
    city.advanceClock(HOUR_MS);
    await city.keepHouse();
    expect(services().keys.list.kid).toBe(next);
    city.advanceClock(31_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    // this gate was told of the key before it signed
    const { issuedAt } = await gate.sync();
    expect(now() - issuedAt).toBeLessThan(30_000);
  });
});

describe('a restart in the middle', () => {
  it('goes on with the same keys, those before and those to come', async () => {
    const next = layReady(services().config.keyDir, 'pass', { afterMs: DAY_MS, revoke: false });
    await city.keepHouse();
    const known = await kids('pass');
    expect(known).toContain(next);
    await city.restart();
    const { signing } = services().keys;
    expect(
      signing
        .trusted('pass', now())
        .map(({ kid }) => kid)
        .toSorted(),
    ).toEqual(known.toSorted());
    expect(signing.ready('pass')?.succession.from).toBeGreaterThan(now());
  });
});
