import type { Alarm } from '@healthcode/contracts';
import { HOUR_MS } from '@healthcode/domain';
import { expectOk } from '../city/city-user.ts';
import { sendFile } from '../city/send-file.ts';
import type { TestCity } from '../city/start-test-city.ts';
import {
  type Cast,
  caseFile,
  contactFile,
  INSIDER_SOURCE,
  positiveFile,
  type Victim,
} from './insider-city.ts';

/** The case that the insider makes up. */
export const INVENTED = `${INSIDER_SOURCE}/invented-0`;
/** Said with every file of contacts, whose header fits contacts of contacts too. */
export const CONTACTS = { kind: 'close-contact' } as const;
/** A careful insider points at several cases that a laboratory knows too, and sends few people at a time. */
const CASES = 4;
const AT_A_TIME = 20;
const EVERY_MS = 8 * HOUR_MS;
const LASTS_MS = 72 * HOUR_MS;
/** Longer than the drip's window: what came before it does not help to find it. */
const QUIET_MS = 96 * HOUR_MS;

export interface DripStory {
  readonly deliveries: number;
  readonly people: number;
  /** All rows that were acknowledged as taken, the cases among them. */
  readonly rowsTaken: number;
  /** City time from the first delivery to the alarm about the drip; null: none came. */
  readonly alarmAfterHours: number | null;
  /** People turned red by then. */
  readonly redByThen: number;
  /** Kinds of alarms during the drip, about what belongs to it. */
  readonly alarms: readonly string[];
}

export const readAlarms = async ({ officer }: Cast): Promise<readonly Alarm[]> =>
  expectOk(await officer.call('alarms')).alarms;

/** Sends people in small deliveries for three days of the city's time, and looks when an alarm comes. */
export async function sendDrip(city: TestCity, cast: Cast, victims: readonly Victim[]): Promise<DripStory> {
  const { clock } = city.service.services;
  const cases = victims.slice(0, CASES);
  const real = await sendFile(cast.insider, caseFile(city, 'real', cases));
  const tests = await sendFile(cast.laboratory, positiveFile(city, 'real', cases));
  const refs = cases.map((_, order) => `${INSIDER_SOURCE}/real-${order}`);
  city.advanceClock(QUIET_MS);
  const known = new Set((await readAlarms(cast)).map(({ alarmId }) => alarmId));
  const ofDrip = async () =>
    (await readAlarms(cast)).filter(({ alarmId, subject }) => !known.has(alarmId) && subject !== INVENTED);
  const left = victims.slice(CASES);
  const began = clock.cityNow();
  let alarm: { afterHours: number; red: number } | null = null;
  let [people, deliveries] = [0, 0];
  for (let at = 0; at < LASTS_MS && people < left.length; at += EVERY_MS) {
    const next = left.slice(people, people + AT_A_TIME);
    const { batch } = await sendFile(
      cast.insider,
      contactFile(city, `drip-${deliveries}`, next, refs),
      CONTACTS,
    );
    people += batch.rowsTaken;
    deliveries += 1;
    const found = (await ofDrip()).some(({ kind }) => kind === 'source-three-days');
    if (found) alarm ??= { afterHours: Math.round((clock.cityNow() - began) / HOUR_MS), red: people };
    city.advanceClock(EVERY_MS);
  }
  return {
    deliveries,
    people,
    rowsTaken: people + real.batch.rowsTaken + tests.batch.rowsTaken,
    alarmAfterHours: alarm?.afterHours ?? null,
    redByThen: alarm?.red ?? people,
    alarms: [...new Set((await ofDrip()).map(({ kind }) => kind))],
  };
}
