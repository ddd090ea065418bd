import { randomUUID } from 'node:crypto';
import type { RequestOf } from '@healthcode/contracts';
import {
  type Db,
  endAllVenueStaff,
  insertVenueAct,
  lockVenue,
  updateVenueState,
  withdrawDevicesAt,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireSeat } from '../sign-in/console-staff.ts';
import { letGo } from './let-go.ts';
import { tellManager } from './tell-manager.ts';
import { closedText } from './text-words.ts';
import { concerns, requireReason, requireStep } from './venue-access.ts';

/** For good: by its manager, or with a reason by whoever answers for its area, and the manager is told. */
export async function closeVenue(
  services: Services,
  staffId: string,
  venueId: string,
  { reason }: RequestOf<'closeVenue'>['body'],
): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const seat = await requireSeat({ db: tx }, staffId);
    const venue = await lockVenue(tx, venueId);
    if (venue === null || !concerns(seat, venue)) throw new ProblemError('venue-unknown');
    const isOwn = seat.role === 'manager';
    const why = isOwn ? null : requireReason(reason);
    await updateVenueState(tx, venueId, { state: requireStep(venue.state, isOwn ? 'close' : 'shut'), at });
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'closed', at, staffId, reason: why });
    await endWorkAt(tx, venueId, at);
    if (!isOwn) await tellManager(services, tx, venue, closedText);
  });
}

/** Its gates stop, whoever works nowhere else is signed out, and no device that stands there is given keys any more. */
async function endWorkAt(tx: Db, venueId: string, at: number): Promise<void> {
  for (const staffId of await endAllVenueStaff(tx, venueId, at)) await letGo(tx, { venueId, staffId, at });
  await withdrawDevicesAt(tx, { venueId, staffId: null, at });
}
