import type { VenueCounts } from '@healthcode/contracts';
import { type DayNumber, dayNumberAt, formatDay } from '@healthcode/domain';
import { countChecksOfVenue, findVenue, type VenueCheckCountRow } from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireSeat } from '../sign-in/console-staff.ts';
import { concerns } from './venue-access.ts';

const DAYS = 30;

/** A venue's checks of today and of the last thirty days. Nobody who was checked is named. */
export async function readVenueCounts(
  services: Services,
  staffId: string,
  venueId: string,
): Promise<VenueCounts> {
  await requireCounted(services, staffId, venueId);
  const { db, clock, policy } = services;
  const { utcOffsetMinutes } = policy;
  const asOf = clock.cityNow();
  const today = dayNumberAt(asOf, utcOffsetMinutes);
  const fromDay = Math.max(0, today - DAYS + 1);
  const rows = await countChecksOfVenue(db, { venueId, fromDay, untilDay: today, utcOffsetMinutes });
  const byDay = groupBy(rows, ({ day }) => day);
  return {
    asOf,
    today: dayOf(byDay.get(today) ?? []),
    days: Array.from({ length: today - fromDay + 1 }, (_, back) => today - back).map((day) => ({
      day,
      ...sumsOf(byDay.get(day) ?? []),
    })),
    months: [...new Set(rows.map(({ day }) => monthOf(day as DayNumber)))].toSorted().reverse(),
  };
}

/** The venue, for its manager or whoever answers for its area, or a refusal. */
export async function requireCounted(services: Services, staffId: string, venueId: string) {
  const seat = await requireSeat(services, staffId);
  const venue = await findVenue(services.db, venueId);
  if (venue === null || !concerns(seat, venue)) throw new ProblemError('venue-unknown');
  return venue;
}

const monthOf = (day: DayNumber): string => formatDay(day).slice(0, 7);

const totalOf = (rows: readonly VenueCheckCountRow[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

function dayOf(rows: readonly VenueCheckCountRow[]): VenueCounts['today'] {
  return {
    total: totalOf(rows),
    byDecision: [...groupBy(rows, ({ decision }) => decision)]
      .map(([decision, some]) => ({ decision, count: totalOf(some) }))
      .toSorted((left, right) => right.count - left.count),
    byHour: [...groupBy(rows, ({ hour }) => hour)]
      .map(([hour, some]) => {
        const { total, admitted } = sumsOf(some);
        return { hour, admitted, notAdmitted: total - admitted };
      })
      .toSorted((left, right) => left.hour - right.hour),
    lastAt: rows.length === 0 ? null : Math.max(...rows.map(({ lastAt }) => lastAt)),
  };
}

function sumsOf(rows: readonly VenueCheckCountRow[]) {
  const of = (decision: string) => totalOf(rows.filter((row) => row.decision === decision));
  const [total, admitted, refused] = [totalOf(rows), of('admit'), of('refuse')];
  return { total, admitted, refused, other: total - admitted - refused };
}
