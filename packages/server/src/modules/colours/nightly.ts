import { type DayNumber, dayNumberAt, formatDay, HOUR_MS, startOfDay } from '@healthcode/domain';
import {
  countColours,
  lastRecolouredBy,
  readSetting,
  runningRecolourings,
  writeSetting,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { announce } from '../public-log/log-entries.ts';
import { verifyColours } from './verify-colours.ts';

const SETTING = 'nightly';
/** Hour of the city's day from which on the night's work is done: when few people move. */
const HOUR = 3;

/**
 * The night's work, once a day, also after a stop: every colour worked out afresh and compared, and how many people
 * have which colour put into the public log. Not while the city is being recoloured: then the two cannot agree.
 */
export async function workNightly(services: Services): Promise<void> {
  const { db, clock, policy, rules } = services;
  const now = clock.cityNow();
  const day = dayNumberAt(now, policy.utcOffsetMinutes);
  if (now < startOfDay(day, policy.utcOffsetMinutes) + HOUR * HOUR_MS) return;
  const done = await readSetting<{ day: DayNumber }>(db, SETTING);
  if (done !== null && done.day >= day) return;
  const follows = (await lastRecolouredBy(db)) === rules.inForceAt(now).version;
  if (!follows || (await runningRecolourings(db)).length > 0) return;
  await verifyColours(services, day);
  await announceCounts(services, day);
  await writeSetting(db, SETTING, { day });
}

async function announceCounts({ db, clock }: Services, day: DayNumber): Promise<void> {
  const counts = { green: 0, orange: 0, red: 0 };
  for (const { colour, count } of await countColours(db)) counts[colour as keyof typeof counts] += count;
  await db.begin((tx) => announce(tx, clock, { type: 'daily-counts', day: formatDay(day), counts }));
}
