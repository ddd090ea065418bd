/**
 * A code is good by its signatures and by the list, and by nothing else. Here every bit of genuine codes and manifests is
 * changed, and codes, lists and manifests are made anew in every way that is known. See docs/drills.md.
 */
import { parseArgs } from 'node:util';
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { failuresOf, playForge } from '@healthcode/testkit/gates';

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const city = await startTestCity({ clock: '2020-03-02T10:00:00+08:00' });
try {
  const story = await playForge(city, Number(values.every), (text) =>
    console.error(`${seconds()} s  ${text}`),
  );
  const failures = failuresOf(story);
  console.log(JSON.stringify({ drill: 'forge', seconds: seconds(), ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
