/**
 * A code is a picture, and pictures are passed on: photographed, filmed, copied in parts, shown twice. Here codes are
 * shown again at gates in every way, and checks are sent again. See docs/drills.md.
 */
import { parseArgs } from 'node:util';
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { failuresOf, playReplay } from '@healthcode/testkit/gates';

const { values } = parseArgs({ options: { checks: { type: 'string', default: '1000' } } });
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const city = await startTestCity({ clock: '2020-03-02T10:00:00+08:00' });
try {
  const story = await playReplay(city, Number(values.checks), (text) =>
    console.error(`${seconds()} s  ${text}`),
  );
  const failures = failuresOf(story);
  console.log(JSON.stringify({ drill: 'replay', seconds: seconds(), ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
