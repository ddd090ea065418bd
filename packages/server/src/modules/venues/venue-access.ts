import { coversArea, type VenueState, type VenueStep, venueAfter } from '@healthcode/domain';
import { type Db, lockVenue, type RegisteredVenueRow, type StaffRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import { requireAreaStaff, requireManager } from '../sign-in/console-staff.ts';

const SHORTEST_REASON = 4;

/** The manager's own venue, locked, or a refusal: what others have is as if it were not there. */
export async function lockManaged(tx: Db, staffId: string, venueId: string): Promise<RegisteredVenueRow> {
  await requireManager({ db: tx }, staffId);
  const venue = await lockVenue(tx, venueId);
  if (venue?.managerId !== staffId) throw new ProblemError('venue-unknown');
  return venue;
}

/** A venue in the area that somebody answers for, locked, or a refusal. */
export async function lockInArea(tx: Db, staffId: string, venueId: string): Promise<RegisteredVenueRow> {
  const { area } = await requireAreaStaff({ db: tx }, staffId);
  const venue = await lockVenue(tx, venueId);
  if (venue === null || !coversArea(area, placeOf(venue))) throw new ProblemError('venue-unknown');
  return venue;
}

/** Whether somebody at the console has to do with a venue. */
export function concerns({ staffId, role, area }: StaffRow, venue: RegisteredVenueRow): boolean {
  if (role === 'manager') return venue.managerId === staffId;
  const answers = role === 'officer' || (role === 'community' && area !== null);
  return answers && coversArea(area, placeOf(venue));
}

const placeOf = ({ street, district }: Pick<RegisteredVenueRow, 'street' | 'district'>): string =>
  street ?? district;

/** The state after a step, or a refusal: it cannot be taken from there. */
export function requireStep(state: VenueState, step: VenueStep): VenueState {
  const next = venueAfter(state, step);
  if (next === null) throw new ProblemError('venue-step');
  return next;
}

/** Why the manager is told no, as it is kept, or a refusal: too short to say anything. */
export function requireReason(reason = ''): string {
  const why = reason.trim();
  if ([...why].length >= SHORTEST_REASON) return why;
  const code = 'venue-reason-missing';
  throw new ProblemError(code, { errors: [{ path: '/reason', code }] });
}
