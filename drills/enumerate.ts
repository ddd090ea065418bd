/**
 * Whether somebody has a health code, or works at a gate, is nobody's business. Here a stranger asks about people who
 * exist and people who do not, and compares the answers and how long they take. See docs/drills.md.
 */
import { parseArgs } from 'node:util';
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { type EnumerateStory, playEnumerate } from '@healthcode/testkit/guessing';

/** What the city must have stood; empty: it did. */
function failuresOf({ pairs, outcomes }: EnumerateStory): string[] {
  const told = pairs.flatMap(({ what, sameAnswers, differs }) => [
    ...(sameAnswers ? [] : [`${what}: the answers differ`]),
    ...(differs ? [`${what}: the time differs`] : []),
  ]);
  return outcomes.unknown === 0 ? told : [...told, 'a call had no clear answer'];
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '400' } } });
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
const city = await startTestCity();
try {
  const rounds = Number(values.rounds);
  const story = await playEnumerate(city, rounds, (text) => console.error(`${seconds()} s  ${text}`));
  const failures = failuresOf(story);
  console.log(
    JSON.stringify({ drill: 'enumerate', seconds: seconds(), rounds, ...story, failures }, null, 2),
  );
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
