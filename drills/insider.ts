/**
 * Zhengzhou, June 2022: 1,317 people turned red at the word of a few officials. Here a user of a source tries the same,
 * and everybody else tries everything. See docs/drills.md.
 */
import { parseArgs } from 'node:util';
import { closeTestServer } from '@healthcode/store/testing';
import { startTestCity } from '@healthcode/testkit/city';
import { type InsiderStory, playInsider, ZHENGZHOU_PEOPLE } from '@healthcode/testkit/insider';

/** The drip must be found within three days of the city's time. */
const LATEST_HOURS = 72;

/** What the city must have stood; empty: it did. */
function failuresOf({ roles, bareList, batch, invented, drip, explained, outcomes }: InsiderStory): string[] {
  const checks: [boolean, string][] = [
    [roles.every(({ brought }) => brought === 0), 'somebody who is no source brought something adverse'],
    [bareList.couldBeTaken === 0, 'a list that points at nothing could be taken'],
    [batch.state === 'waiting' && batch.colouredBy === 0, 'one batch of everybody went in'],
    [batch.stateAfterYes === 'waiting', 'one officer was enough'],
    [batch.stateAfterNo === 'discarded', 'a no was not enough'],
    [invented.alarms.includes('thin-evidence'), 'nobody noticed many people by way of one invented case'],
    [(drip.alarmAfterHours ?? Number.POSITIVE_INFINITY) <= LATEST_HOURS, 'the drip was not found in time'],
    [explained.namingTheAuthority === explained.victims, 'a victim is not told who reported it'],
    [outcomes.unknown === 0, 'a call had no clear answer'],
    [outcomes.lost === 0, 'something acknowledged was lost'],
  ];
  return checks.flatMap(([stood, what]) => (stood ? [] : [what]));
}

const { values } = parseArgs({ options: { people: { type: 'string' } } });
const people = Number(values.people ?? ZHENGZHOU_PEOPLE);
const began = performance.now();
const say = (text: string) => console.error(`${Math.round((performance.now() - began) / 1_000)} s  ${text}`);

const city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
try {
  const story = await playInsider(city, people, say);
  const failures = failuresOf(story);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(JSON.stringify({ drill: 'insider', seconds, ...story, failures }, null, 2));
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await city.stop();
  await closeTestServer();
}
