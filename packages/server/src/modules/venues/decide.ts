import { randomUUID } from 'node:crypto';
import type { RequestOf } from '@healthcode/contracts';
import { isWithinBounds } from '@healthcode/domain';
import {
  type Db,
  endAllVenueStaff,
  insertVenueAct,
  type RegisteredVenueRow,
  updateVenueChoice,
  updateVenueState,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStaffText } from '../notices/message-sender.ts';
import { dismissIfIdle } from './staff.ts';
import { decidedText } from './text-words.ts';
import { lockInArea, lockManaged, requireStep } from './venue-access.ts';

const SHORTEST_REASON = 4;

/** The community's answer to what it has read, with the reason where it says no; the manager is told. */
export async function decideVenue(
  services: Services,
  staffId: string,
  venueId: string,
  { revision, decision, reason = '' }: RequestOf<'decideVenue'>['body'],
): Promise<void> {
  const why = reason.trim();
  if (decision === 'refuse' && [...why].length < SHORTEST_REASON) {
    throw new ProblemError('venue-reason-missing', {
      errors: [{ path: '/reason', code: 'venue-reason-missing' }],
    });
  }
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const venue = await lockInArea(services, tx, staffId, venueId);
    const state = requireStep(venue.state, decision);
    if (venue.revision !== revision) throw new ProblemError('venue-changed');
    await updateVenueState(tx, venueId, { state, at });
    const act = decision === 'approve' ? 'approved' : 'refused';
    const said = decision === 'refuse' ? why : null;
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act, at, staffId, reason: said });
    await tellManager(services, tx, venue, act);
  });
}

async function tellManager(
  services: Services,
  tx: Db,
  { managerId, name }: RegisteredVenueRow,
  act: 'approved' | 'refused',
): Promise<void> {
  if (managerId === null) return;
  await enqueueStaffText(services, tx, managerId, decidedText(name.zh, act, services.config.origins.console));
}

/** For good: its gates stop, and whoever works nowhere else is signed out. */
export async function closeVenue(services: Services, staffId: string, venueId: string): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const venue = await lockManaged(services, tx, staffId, venueId);
    await updateVenueState(tx, venueId, { state: requireStep(venue.state, 'close'), at });
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act: 'closed', at, staffId, reason: null });
    for (const left of await endAllVenueStaff(tx, venueId, at)) await dismissIfIdle(tx, left, at);
  });
}

/** What the venue is stricter in than its type; gates have it with their next bundle. */
export async function chooseVenueRules(
  services: Services,
  staffId: string,
  venueId: string,
  { choice }: RequestOf<'chooseVenueRules'>['body'],
): Promise<void> {
  const at = services.clock.cityNow();
  const { venueTypes } = services.policy.venuePolicies;
  await services.db.begin(async (tx) => {
    const venue = await lockManaged(services, tx, staffId, venueId);
    if (venue.state === 'closed') throw new ProblemError('venue-step');
    const type = venueTypes.find(({ id }) => id === venue.type);
    if (type === undefined || !isWithinBounds(type, choice)) throw new ProblemError('venue-choice');
    await updateVenueChoice(tx, venueId, choice);
    await insertVenueAct(tx, {
      ...{ venueId, actId: randomUUID(), act: 'rules-chosen' as const, at, staffId, reason: null },
    });
  });
}
