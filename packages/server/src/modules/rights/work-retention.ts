import { type DayNumber, dayNumberAt, HOUR_MS, keptSince, startOfDay } from '@healthcode/domain';
import {
  type Db,
  deleteActReasonsBefore,
  deleteChecksBefore,
  deleteClaimsBefore,
  deleteCodesBefore,
  deleteDeclarationsBefore,
  deleteDevicesBefore,
  deleteEnrolmentsBefore,
  deleteExpiredSessions,
  deleteLooksBefore,
  deleteLookUpsBefore,
  deleteNoticesBefore,
  deletePapersBefore,
  deletePassedBefore,
  deleteVenueCountsBefore,
  endIdleManagers,
  forgetDevicesBefore,
  forgetStaffBefore,
  readSetting,
  writeSetting,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { recomputePeople } from '../colours/recompute.ts';

const SETTING = 'retention';
/** Hour of the city's day from which on the night's deleting is done. */
const HOUR = 3;
const SELF_SOURCE = 'self';
/** So many declarations to a transaction. */
const CHUNK = 500;

/** Deletes what has been kept long enough, once a night, also after a stop. A night that fails is tried again. */
export async function workRetention(core: CityCore): Promise<void> {
  const { db, clock, policy } = core;
  const now = clock.cityNow();
  const day = dayNumberAt(now, policy.utcOffsetMinutes);
  if (now < startOfDay(day, policy.utcOffsetMinutes) + HOUR * HOUR_MS) return;
  const done = await readSetting<{ day: DayNumber }>(db, SETTING);
  if (done !== null && done.day >= day) return;
  await deleteByRetention(core);
  await writeSetting(db, SETTING, { day });
}

/** Everything that `policy/<region>/retention.json` says is over now. */
async function deleteByRetention(core: CityCore): Promise<void> {
  const { db, clock, policy } = core;
  const { retention } = policy;
  const [now, realNow] = [clock.cityNow(), clock.realNow()];
  const today = dayNumberAt(now, policy.utcOffsetMinutes);
  await deleteChecksBefore(db, today - retention.checks.days);
  await deleteLookUpsBefore(db, startOfDay(today - retention.checks.days, policy.utcOffsetMinutes));
  await deleteLooksBefore(db, keptSince(retention, 'looks', now));
  await deleteNoticesBefore(db, keptSince(retention, 'notices', now));
  await deleteCodesBefore(db, keptSince(retention, 'codes', realNow));
  await deleteDevicesBefore(db, keptSince(retention, 'devices', now));
  await deleteClaimsBefore(db, keptSince(retention, 'claims', now));
  await deleteVenueCountsBefore(db, today - retention['venue-counts'].days);
  await forgetVenueStaff(db, keptSince(retention, 'venue-staff', now));
  await deletePassedBefore(db, today - retention['passed-on'].days);
  await deletePapersBefore(db, today - retention.papers.days);
  await deleteEnrolmentsBefore(db, today - retention.passes.days);
  await deleteExpiredSessions(db, realNow);
  await deleteOldDeclarations(core, keptSince(retention, 'declarations', now), now);
}

/** Who left venues, or has none any more, and what was said and used there. */
async function forgetVenueStaff(db: Db, before: number): Promise<void> {
  await endIdleManagers(db, before);
  await forgetStaffBefore(db, before);
  await forgetDevicesBefore(db, before);
  await deleteActReasonsBefore(db, before);
}

/** A declaration goes with the evidence that it was, and colours are worked out from what is left. */
async function deleteOldDeclarations(core: CityCore, before: number, now: number): Promise<void> {
  for (;;) {
    const personIds = await core.db.begin(async (tx) => {
      const of = await deleteDeclarationsBefore(tx, { sourceId: SELF_SOURCE, before, now, limit: CHUNK });
      await recomputePeople(core, tx, of);
      return of;
    });
    if (personIds.length === 0) return;
  }
}
