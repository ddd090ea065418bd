/**
 * Codes are good for seconds, lists for hours, passes for a day, and every device has a clock of its own. Here clocks are
 * wrong, are turned back, and midnights pass with gates offline; in a leap year and over its end. See docs/drills.md.
 */
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { failuresOf, type GateStory, joinStories, playClock } from '@healthcode/testkit/gates';
import { APP_CLOCKS } from './_app-clocks.ts';

/** Into the 29th of February and out of it, and into a new year. */
const NIGHTS = [
  ['2020-02-28T19:30:00+08:00', 2],
  ['2020-12-31T19:30:00+08:00', 1],
] as const;

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const stories: GateStory[] = [];
try {
  for (const [clock, nights] of NIGHTS) {
    const city = await startTestCity({ clock });
    try {
      stories.push(
        await playClock(city, APP_CLOCKS, nights, (text) => console.error(`${seconds()} s  ${text}`)),
      );
    } finally {
      await city.stop();
    }
  }
  const story = joinStories(stories);
  const failures = failuresOf(story);
  console.log(JSON.stringify({ drill: 'clock', seconds: seconds(), ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await closeTestServer();
}
