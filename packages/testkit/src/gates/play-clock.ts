import { formatDay, startOfDay } from '@healthcode/domain';
import type { CityUser } from '../city/city-user.ts';
import type { TestCity } from '../city/start-test-city.ts';
import { TestGate } from '../city/test-gate.ts';
import {
  cityNow,
  dayAt,
  gateOf,
  type Holder,
  holderOf,
  paperOf,
  staffOf,
  syncToday,
  syncUntil,
} from './cast.ts';
import { atMidnight, HOUR_MS, listsGrowOld, type Night, untilItsLimit } from './clock-midnight.ts';
import { turnedBack, wrongDevices, wrongScene } from './clock-wrong.ts';
import type { AppClocks } from './device-clock.ts';
import { type GateStory, Trials } from './trials.ts';

/** Hours of the day: before tomorrow's list is made, after it, and of the morning. */
const EARLY = 19.7;
const EVENING = 20.5;
const MORNING = 9;

/** Lets the city's time pass until that hour of a day. */
function advanceTo(city: TestCity, day: number, hour: number): void {
  const { utcOffsetMinutes } = city.service.services.policy;
  city.advanceClock(startOfDay(day, utcOffsetMinutes) + hour * HOUR_MS - cityNow(city));
}

interface Cast {
  readonly city: TestCity;
  readonly trials: Trials;
  readonly staff: CityUser;
  readonly holder: Holder;
  readonly paper: string;
}

async function oneNight({ city, trials, staff, holder, paper }: Cast, clocks: AppClocks): Promise<void> {
  const day = dayAt(city, cityNow(city));
  advanceTo(city, day, EARLY);
  const early = await gateOf(staff);
  await syncToday(city, early);
  advanceTo(city, day, EVENING);
  const evening = await gateOf(staff);
  await syncUntil(evening, ({ lists, issuedAt }) => {
    const ahead = lists.find((list) => list.day === day + 1);
    return ahead?.asOf !== undefined && issuedAt - ahead.asOf < 60_000;
  });
  const night: Night = { city, trials, holder, paper, early, evening, day };
  await listsGrowOld(night);
  await atMidnight(night);
  await untilItsLimit(night);
  advanceTo(city, day + 1, MORNING);
  const gate = new TestGate(staff);
  await gate.enrol();
  await syncToday(city, gate);
  const now = cityNow(city);
  const text = await holder.show(day + 1, now);
  await trials.try(`a code of ${formatDay(day + 1)} on its day`, 'green', () => gate.verify(text, now));
  const scene = await wrongScene({ city, clocks, trials, gate, holder });
  await wrongDevices(scene);
  await turnedBack(scene);
}

/** Midnights with gates offline, lists that grow old, and devices whose clock is wrong or turned back. */
export async function playClock(
  city: TestCity,
  clocks: AppClocks,
  nights: number,
  say: (text: string) => void = () => {},
): Promise<GateStory> {
  const trials = new Trials();
  const staff = await staffOf(city);
  const holder = await holderOf(city, 0);
  const paper = await paperOf(city);
  for (let night = 0; night < nights; night++) {
    say(`the night after ${formatDay(dayAt(city, cityNow(city)))}`);
    await oneNight({ city, trials, staff, holder, paper }, clocks);
  }
  return trials.story();
}
