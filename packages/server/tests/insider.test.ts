import { startTestCity, type TestCity } from '@healthcode/testkit/city';
import { type InsiderStory, playInsider } from '@healthcode/testkit/insider';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** More than the bound of a batch, and enough for three days of a drip. */
const PEOPLE = 240;
let city: TestCity;
let story: InsiderStory;

beforeAll(async () => {
  city = await startTestCity({ clock: '2020-02-20T10:00:00+08:00' });
  story = await playInsider(city, PEOPLE);
}, 120_000);
afterAll(() => city.stop());

it('no role but a source within its mandate brings anything adverse, whatever operation it tries', () => {
  expect(story.roles.map(({ role }) => role)).toEqual([
    'nobody signed in',
    'resident',
    'gate',
    'officer',
    'officer of another office',
    'source outside its mandate',
    'rule author',
    'rule approver',
    'community worker',
    'venue manager',
  ]);
  for (const { role, calls, brought, acknowledged } of story.roles) {
    expect([role, brought]).toEqual([role, 0]);
    expect(calls).toBeGreaterThan(50);
    for (const name of ['report', 'withdraw', 'takeBatch', 'reviewBatch']) {
      expect(acknowledged).not.toContain(name);
    }
  }
});

it('a list of people that points at nothing is refused row by row', () => {
  expect(story.bareList).toEqual({ rows: PEOPLE, couldBeTaken: 0 });
});

it('one batch of everybody stops at the bound, also with one officer’s yes, and colours nobody', () => {
  expect(story.batch).toEqual({
    rows: PEOPLE - 1,
    state: 'waiting',
    waitReason: 'batch',
    colouredBy: 0,
    stateAfterYes: 'waiting',
    stateAfterNo: 'discarded',
  });
});

it('twenty people by way of one invented case are an alarm at once', () => {
  expect(story.invented).toEqual({ people: 20, alarms: ['thin-evidence'] });
});

it('a drip is alarmed within three days of the city’s time', () => {
  expect(story.drip.alarms).toContain('source-three-days');
  expect(story.drip.alarmAfterHours).toBeLessThanOrEqual(72);
  expect(story.drip.redByThen).toBeLessThan(200);
});

it('every victim’s explanation names the authority, and nothing acknowledged is lost', () => {
  const { victims, namingTheAuthority } = story.explained;
  expect(victims).toBeGreaterThanOrEqual(story.drip.people);
  expect(namingTheAuthority).toBe(victims);
  expect(story.outcomes).toMatchObject({ unknown: 0, lost: 0 });
});
