import { generateIssuingKey } from '@healthcode/pass/issue';
import type { TestCity } from '../city/start-test-city.ts';
import {
  cityNow,
  dayAt,
  gateOf,
  type Holder,
  holderOf,
  Moments,
  paperOf,
  staffOf,
  syncToday,
} from './cast.ts';
import { headerOf, partsOf, phoneTextOf, resigned, signerOf, withClaims } from './forged-text.ts';
import {
  afterTheHolder,
  aroundTheHolder,
  atAnotherGate,
  inParts,
  ofOtherDays,
  presentedFirst,
  type ReplayCast,
  withTheHolder,
} from './replay-codes.ts';
import { copiesOnline, venuesOf } from './replay-online.ts';
import { recordsOf, uploadAgain, uploadAtTheBounds } from './replay-uploads.ts';
import { type GateStory, Trials } from './trials.ts';

const DAY_MS = 86_400_000;
const OFFLINE_DAYS = 5;
const ISS = 1;

/** A pass that is good where it comes from, but nobody here knows that region. */
async function ofAnotherRegion({ holder, gates, day, moments, trials }: ReplayCast): Promise<void> {
  const theirs = generateIssuingKey();
  const parts = partsOf(holder.passOf(day));
  const header = headerOf(theirs.kid);
  const sign = signerOf(theirs.privateKey);
  const now = moments.next();
  const named = { header, payload: withClaims(parts.payload, new Map([[ISS, 'XX-01']])) };
  for (const [what, change] of [
    ['a pass of a region that nobody knows', named],
    ['our region’s name on a pass that another has signed', { header }],
  ] as const) {
    const text = phoneTextOf(resigned(parts, sign, change), now, (message) => holder.keys.sign(day, message));
    await trials.try(what, 'unknown-issuer', () => gates[0].verify(text, now));
  }
}

/** @param checks how many are uploaded again and again */
async function uploads(city: TestCity, cast: ReplayCast, venueId: string, checks: number): Promise<void> {
  const { holder, gates, day, moments, trials } = cast;
  const queue = { city, gate: gates[0], venueId, trials };
  const made = moments.next();
  const verdict = await gates[0].verify(await holder.show(day, made), made);
  const at = cityNow(city);
  await uploadAgain(queue, recordsOf(venueId, verdict, at, checks), 'a check that is uploaded five times');
  const kept = recordsOf(venueId, verdict, at, checks);
  city.advanceClock(OFFLINE_DAYS * DAY_MS);
  const days = `a check that is uploaded after ${OFFLINE_DAYS} days offline, five times`;
  await uploadAgain(queue, kept, days);
  await uploadAtTheBounds(queue);
}

/** Shows codes again in every way, to gates that are online and offline, and sends checks again. */
export async function playReplay(
  city: TestCity,
  checks: number,
  say: (text: string) => void = () => {},
): Promise<GateStory> {
  const trials = new Trials();
  const staff = await staffOf(city);
  const [holder, other]: Holder[] = [await holderOf(city, 0), await holderOf(city, 1)];
  const paper = await paperOf(city);
  const gates = [await gateOf(staff), await gateOf(staff)] as const;
  const castNow = (): ReplayCast => {
    const now = cityNow(city);
    const parts = { holder: holder!, other: other!, gates, trials };
    return { ...parts, day: dayAt(city, now), moments: new Moments(now) };
  };
  const today = castNow();
  say('photographs and films of a code');
  await presentedFirst(today);
  await afterTheHolder(today);
  await aroundTheHolder(today);
  await atAnotherGate(today);
  say('parts of codes, and passes of another region');
  await inParts(today);
  await ofAnotherRegion(today);
  await withTheHolder(today, paper);
  const [venueId, otherVenueId] = await venuesOf(staff);
  say('copies at gates that are online');
  // the gates so far were shown codes of hours that are still to come
  const fresh = [await gateOf(staff), await gateOf(staff)] as const;
  await copiesOnline({ city, holder: holder!, gates: fresh, trials, venueId, otherVenueId });
  say(`${checks} checks, again and again`);
  await uploads(city, castNow(), venueId, checks);
  say('passes of other days');
  await syncToday(city, gates[0]);
  await ofOtherDays(castNow(), dayAt(city, cityNow(city)));
  return trials.story();
}
