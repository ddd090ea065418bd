import type { VenueCounts } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { countVenueDay, findVenue, type HourCountRow } from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireSeat } from '../sign-in/console-staff.ts';
import { sumsOf, totalOf } from './day-sums.ts';
import { concerns } from './venue-access.ts';

/** A venue's checks of today, from what is counted as they are stored. Nobody who was checked is named. */
export async function readVenueCounts(
  services: Services,
  staffId: string,
  venueId: string,
): Promise<VenueCounts> {
  await requireCounted(services, staffId, venueId);
  const { db, clock, policy } = services;
  const asOf = clock.cityNow();
  const day = dayNumberAt(asOf, policy.utcOffsetMinutes);
  const rows = await countVenueDay(db, venueId, day);
  return {
    ...{ asOf, day, ...sumsOf(rows) },
    byDecision: byDecision(rows),
    byHour: [...groupBy(rows, ({ hour }) => hour)]
      .map(([hour, some]) => ({ hour, byDecision: byDecision(some) }))
      .toSorted((left, right) => left.hour - right.hour),
    notAdmitted: notAdmitted(rows),
    lastAt: rows.length === 0 ? null : Math.max(...rows.map(({ lastAt }) => lastAt)),
  };
}

/** The venue, for its manager or whoever answers for its area, or a refusal. */
export async function requireCounted(services: Services, staffId: string, venueId: string) {
  const seat = await requireSeat(services, staffId);
  const venue = await findVenue(services.db, venueId);
  if (venue === null || !concerns(seat, venue)) throw new ProblemError('venue-unknown');
  return venue;
}

const mostFirst = (left: { count: number }, right: { count: number }) => right.count - left.count;

const byDecision = (rows: readonly HourCountRow[]): VenueCounts['byDecision'] =>
  [...groupBy(rows, ({ decision }) => decision)]
    .map(([decision, some]) => ({ decision, count: totalOf(some) }))
    .toSorted(mostFirst);

function notAdmitted(rows: readonly HourCountRow[]): VenueCounts['notAdmitted'] {
  const others = rows.filter(({ decision }) => decision !== 'admit');
  return [...groupBy(others, ({ decision, outcome }) => `${decision} ${outcome}`).values()]
    .map((some) => ({ decision: some[0]!.decision, outcome: some[0]!.outcome, count: totalOf(some) }))
    .toSorted(mostFirst);
}
