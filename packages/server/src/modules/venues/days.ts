import type { VenueDays } from '@healthcode/contracts';
import { type DayNumber, dayNumberAt } from '@healthcode/domain';
import { countVenueDays } from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { countedSpan } from './counted-span.ts';
import { requireCounted } from './counts.ts';
import { sumsOf } from './day-sums.ts';
import { monthsOf } from './months.ts';

const DAYS = 30;

/** A venue's checks of the days before today, and the months of which there is a file. */
export async function readVenueDays(
  services: Services,
  staffId: string,
  venueId: string,
): Promise<VenueDays> {
  await requireCounted(services, staffId, venueId);
  const { db, clock, policy } = services;
  const today = dayNumberAt(clock.cityNow(), policy.utcOffsetMinutes);
  const days = daysBefore(today);
  const span = { fromDay: days.at(-1)!, untilDay: days[0]! };
  const byDay = groupBy(await countVenueDays(db, { venueId, ...span }), ({ day }) => day);
  const counted = await countedSpan(services, venueId);
  return {
    days: days.map((day) => ({ day, ...sumsOf(byDay.get(day) ?? []) })),
    months: counted === null ? [] : monthsOf(counted).toReversed(),
    keptDays: policy.retention['venue-counts'].days,
  };
}

const daysBefore = (today: DayNumber): DayNumber[] =>
  Array.from({ length: DAYS - 1 }, (_, back) => today - 1 - back);
