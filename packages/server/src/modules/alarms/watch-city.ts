import {
  ALARM_WINDOW_MS,
  type Alarm,
  alarmsOnLookUps,
  alarmsOnReds,
  alarmsOnSwings,
  dayNumberAt,
} from '@healthcode/domain';
import {
  countLookUpsOfNobody,
  countRedsBy,
  countRedsByReference,
  countSwings,
  raiseAlarm,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

/** Looks for what turned many people red, and raises each alarm once a day. */
export async function watchReds(core: CityCore): Promise<void> {
  const { db, policy } = core;
  const at = core.clock.cityNow();
  const { day, threeDays, reference } = ALARM_WINDOW_MS;
  const counted = {
    batches: await countRedsBy(db, 'batch', at - day),
    officers: await countRedsBy(db, 'staff', at - day),
    sourcesInDay: await countRedsBy(db, 'source', at - day),
    sourcesInThreeDays: await countRedsBy(db, 'source', at - threeDays),
    references: await countRedsByReference(db, at - reference),
  };
  await raise(core, alarmsOnReds(counted, policy.safeguards.alarms), at);
}

/** Looks for districts in which many changed colour at once. It reads every colour of the city. */
export async function watchSwings(core: CityCore): Promise<void> {
  const at = core.clock.cityNow();
  const swings = await countSwings(core.db, at - ALARM_WINDOW_MS.day);
  await raise(core, alarmsOnSwings(swings, core.policy.safeguards.alarms), at);
}

/** Looks for staff at gates whose look-ups find nobody again and again. */
export async function watchLookUps(core: CityCore): Promise<void> {
  const at = core.clock.cityNow();
  const counted = await countLookUpsOfNobody(core.db, at - ALARM_WINDOW_MS.lookUps);
  await raise(core, alarmsOnLookUps(counted, core.policy.safeguards.alarms), at);
}

async function raise({ db, policy }: CityCore, alarms: readonly Alarm[], at: number): Promise<void> {
  const day = dayNumberAt(at, policy.utcOffsetMinutes);
  for (const { kind, subject, facts } of alarms) await raiseAlarm(db, { kind, subject, day, at, facts });
}
