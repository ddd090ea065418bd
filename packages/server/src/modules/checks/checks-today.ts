import type { ChecksToday } from '@healthcode/contracts';
import { dayNumberAt, startOfDay } from '@healthcode/domain';
import { type CheckCountRow, countChecksByHour, countCopiedOfDay, listVenues } from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';

/** So many venues are named, the busiest; all are counted. */
const NAMED = 200;

/** The checks of the region's day, as far as gates have uploaded them. Nobody who was checked is named. */
export async function readChecksToday(services: Services, staffId: string): Promise<ChecksToday> {
  await requireOfficer(services, staffId);
  const { db, clock, policy } = services;
  const asOf = clock.cityNow();
  const day = dayNumberAt(asOf, policy.utcOffsetMinutes);
  const rows = await countChecksByHour(db, day, startOfDay(day, policy.utcOffsetMinutes));
  const venues = [...groupBy(rows, ({ venueId }) => venueId)].toSorted(
    ([, left], [, right]) => totalOf(right) - totalOf(left),
  );
  return {
    asOf,
    total: totalOf(rows),
    byDecision: byDecision(rows),
    byHour: byHour(rows),
    venues: venues.length,
    byVenue: await nameVenues(services, venues.slice(0, NAMED), await copiedAt(services, day)),
  };
}

const totalOf = (rows: readonly CheckCountRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);

function byDecision(rows: readonly CheckCountRow[]): ChecksToday['byDecision'] {
  return [...groupBy(rows, ({ decision }) => decision)]
    .map(([decision, some]) => ({ decision, count: totalOf(some) }))
    .toSorted((left, right) => right.count - left.count);
}

function byHour(rows: readonly CheckCountRow[]): ChecksToday['byHour'] {
  return [...groupBy(rows, ({ hour }) => hour)]
    .map(([hour, some]) => {
      const admitted = totalOf(some.filter(({ decision }) => decision === 'admit'));
      return { hour, admitted, notAdmitted: totalOf(some) - admitted };
    })
    .toSorted((left, right) => left.hour - right.hour);
}

/** Copied codes that each venue admitted on that day. */
async function copiedAt({ db }: Services, day: number): Promise<ReadonlyMap<string, number>> {
  const counted = await countCopiedOfDay(db, day);
  return new Map(counted.map(({ venueId, codes }) => [venueId, codes]));
}

async function nameVenues(
  { db }: Services,
  venues: readonly (readonly [string, readonly CheckCountRow[]])[],
  copied: ReadonlyMap<string, number>,
): Promise<ChecksToday['byVenue']> {
  const stored = await listVenues(
    db,
    venues.map(([venueId]) => venueId),
  );
  const named = new Map(stored.map((venue) => [venue.venueId, venue]));
  return venues.flatMap(([venueId, rows]) => {
    const venue = named.get(venueId);
    if (!venue) return [];
    const { name, type, district } = venue;
    const lastAt = Math.max(...rows.map((row) => row.lastAt));
    const counts = {
      total: totalOf(rows),
      byDecision: byDecision(rows),
      copiedCodes: copied.get(venueId) ?? 0,
    };
    return [{ venueId, name, type, district, lastAt, ...counts }];
  });
}
