/**
 * Keys are replaced as a habit, and at once when one is in foreign hands; gates are offline, and are stolen. Here all of
 * it happens within three days of a city. See docs/drills.md.
 */
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { failuresOf, playRotate } from '@healthcode/testkit/gates';

const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const city = await startTestCity({ clock: '2020-03-01T09:00:00+08:00' });
try {
  const story = await playRotate(city, (text) => console.error(`${seconds()} s  ${text}`));
  const failures = failuresOf(story);
  console.log(JSON.stringify({ drill: 'rotate', seconds: seconds(), ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
