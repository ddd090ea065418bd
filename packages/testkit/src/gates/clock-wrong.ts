import { STEP_MS } from '@healthcode/pass';
import { expectOk } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import type { TestGate } from '../city/test-gate.ts';
import { dayAt, type Holder, Moments } from './cast.ts';
import type { AppClocks, TimeAnswer, WrongClock } from './device-clock.ts';
import type { Trials } from './trials.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** In the middle of a step: nothing hangs on a millisecond. */
const MIDDLE_MS = STEP_MS / 2;

export interface WrongScene {
  readonly city: TestCity;
  readonly clocks: AppClocks;
  readonly trials: Trials;
  readonly gate: TestGate;
  readonly holder: Holder;
  readonly moments: Moments;
  readonly heard: TimeAnswer;
}

/** @param gate has just heard of the city */
export async function wrongScene(parts: Omit<WrongScene, 'moments' | 'heard'>): Promise<WrongScene> {
  const { cityTime, realTime } = expectOk(await parts.holder.user.call('time'));
  // well above the highest signed time, which otherwise would raise a slow gate's clock
  const moments = new Moments(cityTime + 11 * MINUTE_MS);
  return { ...parts, moments, heard: { cityTime, realTime } };
}

type Tried = readonly [wrongMs: number, name: string, offline: string];

const PHONES: readonly Tried[] = [
  [10_000, '10 s fast', 'green'],
  [-10_000, '10 s slow', 'green'],
  [30_000, '30 s fast', 'stale'],
  [-30_000, '30 s slow', 'stale'],
  [5 * MINUTE_MS, '5 min fast', 'stale'],
  [-5 * MINUTE_MS, '5 min slow', 'stale'],
  // it shows the pass of what it takes for today
  [DAY_MS, 'a day fast', 'not-yet-valid'],
  [-DAY_MS, 'a day slow', 'expired'],
];

const GATES: readonly Tried[] = [
  [10_000, '10 s fast', 'green'],
  [-10_000, '10 s slow', 'green'],
  [30_000, '30 s fast', 'stale'],
  [-30_000, '30 s slow', 'stale'],
  [5 * MINUTE_MS, '5 min fast', 'stale'],
  [-5 * MINUTE_MS, '5 min slow', 'stale'],
  [DAY_MS, 'a day fast', 'expired'],
  // not a day: the highest signed time holds it
  [-DAY_MS, 'a day slow', 'stale'],
];

const askedNow = async ({ holder }: WrongScene): Promise<TimeAnswer> =>
  expectOk(await holder.user.call('time'));

/** What comes of one scan when one of the two clocks, or both, are wrong. */
async function scan(
  scene: WrongScene,
  wrong: { readonly phone?: Partial<WrongClock>; readonly gate?: Partial<WrongClock> },
) {
  const { city, clocks, holder, gate, heard, moments } = scene;
  const right: WrongClock = {
    heard,
    wrongMs: 0,
    app: 'closed',
    answer: null,
    signedTime: gate.manifest!.issuedAt,
  };
  const at = moments.next() + MIDDLE_MS;
  const phoneNow = clocks.phone({ ...right, ...wrong.phone })(at);
  const text = await holder.show(dayAt(city, phoneNow), phoneNow);
  return gate.verify(text, clocks.gate({ ...right, ...wrong.gate })(at));
}

/** Phones and gates whose clock is wrong, offline and after the server’s answer. */
export async function wrongDevices(scene: WrongScene): Promise<void> {
  const { trials } = scene;
  for (const [device, tries] of [
    ['phone', PHONES],
    ['gate', GATES],
  ] as const) {
    for (const [wrongMs, name, offline] of tries) {
      await trials.try(`a ${device} ${name}, offline`, offline, () => scan(scene, { [device]: { wrongMs } }));
      const answer = await askedNow(scene);
      await trials.try(`a ${device} ${name}, corrected`, 'green', () =>
        scan(scene, { [device]: { wrongMs, answer } }),
      );
    }
    await trials.try(`a ${device} set back an hour while its app runs, offline`, 'green', () =>
      scan(scene, { [device]: { wrongMs: -60 * MINUTE_MS, app: 'running' } }),
    );
  }
}

/** Turning a gate’s clock back makes no old code good. */
export async function turnedBack({
  city,
  clocks,
  trials,
  gate,
  holder,
  heard,
  moments,
}: WrongScene): Promise<void> {
  const signedTime = gate.manifest!.issuedAt;
  const at = moments.next() + MIDDLE_MS;
  const clock = clocks.gate({ heard, wrongMs: -DAY_MS, app: 'closed', answer: null, signedTime });
  const gateNow = clock(at);
  await trials.try('a gate turned back a day: not below the highest signed time', 'as ordered', async () => ({
    answer: gateNow >= signedTime ? 'as ordered' : 'below it',
  }));
  for (const [what, shownAt, allowed] of [
    ['a film of a minute before that time', signedTime - MINUTE_MS, 'stale'],
    ['a film of an hour before that time', signedTime - 60 * MINUTE_MS, 'stale'],
    ['a film of yesterday', at - DAY_MS, 'expired'],
  ] as const) {
    const text = await holder.show(dayAt(city, shownAt), shownAt);
    await trials.try(`a gate turned back a day: ${what}`, allowed, () => gate.verify(text, gateNow));
  }
}
