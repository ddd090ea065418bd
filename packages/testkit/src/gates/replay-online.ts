import { STEP_MS } from '@healthcode/pass';
import { type CityUser, expectOk } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import type { TestGate } from '../city/test-gate.ts';
import { cityNow, dayAt, type Holder } from './cast.ts';
import { recordsOf } from './replay-uploads.ts';
import type { Answer, Trials } from './trials.ts';

/** More than any step or proof lasts. */
const LATER_MS = 7 * STEP_MS;

interface OnlineCast {
  readonly city: TestCity;
  readonly holder: Holder;
  readonly gates: readonly [TestGate, TestGate];
  readonly trials: Trials;
  readonly venueId: string;
  readonly otherVenueId: string;
}

/** Two of the venues of a gate's staff. */
export async function venuesOf(staff: CityUser): Promise<readonly [string, string]> {
  const [one, two] = expectOk(await staff.call('gateMe')).venues;
  return [one!.venueId, two!.venueId];
}

/** What a code is at one instant, a little after a step began so that the next is not near. */
async function codeNow({ city, holder }: OnlineCast): Promise<{ text: string; now: number }> {
  city.advanceClock(LATER_MS - (cityNow(city) % STEP_MS));
  const now = cityNow(city);
  return { text: await holder.show(dayAt(city, now), now), now };
}

const asOrdered = (isSo: boolean, else_: string): Answer => ({ answer: isSo ? 'as ordered' : else_ });

/** Copies of a code that was just scanned, at gates that hear of it, or stand at another venue. */
export async function copiesOnline(cast: OnlineCast): Promise<void> {
  const { trials, gates, venueId, otherVenueId, city, holder } = cast;
  const [first, second] = gates;
  const one = await codeNow(cast);
  await trials.try('the holder, scanned', 'green', () => first.verify(one.text, one.now));
  await first.beat(venueId, one.now);
  await second.beat(venueId, one.now);
  const online = 'a copy at another gate of the venue, online';
  await trials.try(online, 'already-scanned', () => second.verify(one.text, one.now + 2_000));
  const next = one.now + STEP_MS;
  const text = await holder.show(dayAt(city, next), next);
  await trials.try('the holder at that gate, with the next code', 'green', () => second.verify(text, next));
  await elsewhere(cast, otherVenueId);
}

/** At another venue a copy is admitted while it is fresh; once both checks have arrived, it is told to everybody. */
async function elsewhere(cast: OnlineCast, otherVenueId: string): Promise<void> {
  const { trials, gates, venueId, city } = cast;
  const [first, second] = gates;
  const { text, now } = await codeNow(cast);
  const here = await first.verify(text, now);
  await first.beat(venueId, now);
  await second.beat(otherVenueId, now);
  const there = await second.verify(text, now + 2_000);
  await trials.try('a copy at a gate of another venue, online', 'green', async () => there);
  await first.upload(recordsOf(venueId, here, now, 1));
  await second.upload(recordsOf(otherVenueId, there, now + 2_000, 1));
  for (const [gate, venue] of [
    [first, venueId],
    [second, otherVenueId],
  ] as const) {
    const { copied = [] } = await gate.beat(venue, now);
    const what = 'a copied code, once both checks have arrived: the gate is told';
    await trials.try(what, 'as ordered', async () => asOrdered(copied.length === 1, 'not told'));
  }
  const [told] = await city.service.services.db<{ times: number }[]>`
    select count(*)::integer as times from notice where kind = 'code-copied'`;
  await trials.try('a copied code: its holder is told', 'as ordered', async () =>
    asOrdered(told!.times === 1, `told ${told!.times} times`),
  );
}
