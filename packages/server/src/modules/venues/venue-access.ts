import { coversArea, type VenueState, type VenueStep, venueAfter } from '@healthcode/domain';
import { type Db, lockVenue, type RegisteredVenueRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireAreaStaff, requireManager } from '../sign-in/console-staff.ts';

/** The manager's own venue, locked, or a refusal: what others have is as if it were not there. */
export async function lockManaged(
  services: Services,
  tx: Db,
  staffId: string,
  venueId: string,
): Promise<RegisteredVenueRow> {
  await requireManager(services, staffId);
  const venue = await lockVenue(tx, venueId);
  if (venue?.managerId !== staffId) throw new ProblemError('venue-unknown');
  return venue;
}

/** A venue in the area that somebody answers for, locked, or a refusal. */
export async function lockInArea(
  services: Services,
  tx: Db,
  staffId: string,
  venueId: string,
): Promise<RegisteredVenueRow> {
  const { area } = await requireAreaStaff(services, staffId);
  const venue = await lockVenue(tx, venueId);
  if (venue === null || !coversArea(area, placeOf(venue))) throw new ProblemError('venue-unknown');
  return venue;
}

export const placeOf = ({ street, district }: Pick<RegisteredVenueRow, 'street' | 'district'>): string =>
  street ?? district;

/** The state after a step, or a refusal: it cannot be taken from there. */
export function requireStep(state: VenueState, step: VenueStep): VenueState {
  const next = venueAfter(state, step);
  if (next === null) throw new ProblemError('venue-step');
  return next;
}
