import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { failuresOf, playClock } from '@healthcode/testkit/gates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APP_CLOCKS } from './_app-clocks.ts';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-28T19:30:00+08:00' });
});
afterAll(() => city.stop());

it('phones and gates whose clock is wrong, and a midnight into the 29th of February, come out as the table says', async () => {
  const story = await playClock(city, APP_CLOCKS, 1);
  expect(failuresOf(story)).toEqual([]);
  const foundOf = (what: string) => story.trials.find((trial) => trial.what === what)?.found;
  expect(foundOf('a phone 5 min slow, offline')).toEqual({ stale: 1 });
  expect(foundOf('a phone 5 min slow, corrected')).toEqual({ green: 1 });
  expect(foundOf('a code of 2020-02-29 on its day')).toEqual({ green: 1 });
  expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
}, 120_000);
