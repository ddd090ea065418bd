import { startServerProcess } from '@healthcode/testkit/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateAndPhone, nextStep, startGateAndPhone } from '../people/gate-and-phone.ts';
import { lookAt } from '../people/look.ts';
import { letTimePass, passTime } from '../people/shifted-clock.ts';

const PERSON = '120101199003077477';
const PHONE = '13900000001';
const HOUR_MS = 3_600_000;
/** Tomorrow's list is made when the city starts, and is of this moment; the venue takes lists of four hours. */
const CLOCK = { HEALTHCODE_CLOCK: '2020-03-05T21:10:00+08:00' };

let all: GateAndPhone;

/** Names of the lists of days that the gate keeps. */
async function daysKept(): Promise<string[]> {
  const makings = (await all.gate.setting('listMakings')) ?? {};
  return Object.keys(makings as object).filter((name) => /^[0-9a-v]@\d+$/.test(name));
}

/** How many deltas were put on the lists that the gate keeps. */
async function stepsKept(): Promise<number> {
  const makings = ((await all.gate.setting('listMakings')) ?? {}) as Record<string, { steps: unknown[] }>;
  return Object.values(makings).reduce((sum, { steps }) => sum + steps.length, 0);
}

/** So much later both devices are opened again, without a network, and the phone is held up. */
async function hoursLater(hours: number): Promise<void> {
  for (const { page } of [all.gate, all.resident]) await passTime(page, hours * HOUR_MS);
  await all.resident.page.reload();
  await nextStep();
  await all.holdUp();
  // nobody has used the gate for hours
  await all.gate.unlock();
}

beforeAll(async () => {
  all = await startGateAndPhone(
    (page) => void letTimePass(page),
    () => startServerProcess({ env: CLOCK }),
  );
  await all.resident.apply(all.server, PHONE, PERSON);
  await all.gate.signIn(all.server);
  await all.gate.chooseVenue('云帆里社区');
});
afterAll(() => all?.end());

describe('a gate that loses its network in the evening', () => {
  it('has tomorrow’s list by then', async () => {
    await all.gate.stateNormal();
    await all.holdUp();
    await all.gate.decides('放行');
    await expect.poll(daysKept, { timeout: 60_000, interval: 1_000 }).toHaveLength(2);
    expect(await all.server.end('SIGINT')).toBe(0);
  });

  it('says until when it can check, and what to do', async () => {
    await passTime(all.gate.page, 2 * HOUR_MS);
    await all.lookAway();
    await all.gate.unlock();
    await all.gate.page.getByText(/手上的名单用到.*1:1.*请在这之前联网一次/).waitFor();
    expect(await lookAt(all.gate.page, 'gate-before-midnight')).toEqual([]);
  });

  it('catches up by what has changed when the network is back', async () => {
    for (const { page } of [all.gate, all.resident]) await passTime(page, 0);
    const { folder, port } = all.server;
    all.server = await startServerProcess({ folder, port, env: CLOCK });
    await all.resident.page.reload();
    await all.resident.declareAgain({ fever: true });
    await all.resident.seesColour('橙码');
    await all.gate.reopen();
    // a clock that was turned back is no proof that nobody was away
    await all.gate.unlock();
    await all.gate.follows();
    // deltas on lists that were here
    await expect.poll(stepsKept, { timeout: 60_000, interval: 1_000 }).toBeGreaterThan(0);
    await all.holdUp();
    await all.gate.decides('劝返');
    expect(await all.server.end('SIGINT')).toBe(0);
  });

  it('goes on after midnight, with the code of the new day, by tomorrow’s list as it was made at the hour', async () => {
    await hoursLater(3);
    // the fever came after that list, and no other reached this gate
    await all.gate.decides('放行');
  });

  it('cannot check once that list is too old: never green, and the way without a code is there', async () => {
    await hoursLater(5);
    await all.gate.page.getByRole('heading', { name: '无法查验' }).waitFor();
    await all.gate.page.getByRole('button', { name: '按原有方式' }).first().waitFor();
    expect(await lookAt(all.gate.page, 'gate-after-midnight-offline')).toEqual([]);
  });

  it('cannot check after a day away either', async () => {
    await hoursLater(27);
    await all.gate.page.getByRole('heading', { name: '无法查验' }).waitFor();
  });
});
