import { randomUUID } from 'node:crypto';
import type { RequestOf } from '@healthcode/contracts';
import { isWithinBounds } from '@healthcode/domain';
import { insertVenueAct, updateVenueChoice, updateVenueState } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { tellManager } from './tell-manager.ts';
import { decidedText } from './text-words.ts';
import { lockInArea, lockManaged, requireReason, requireStep } from './venue-access.ts';

/** The community's answer to what it has read, with the reason where it says no; the manager is told. */
export async function decideVenue(
  services: Services,
  staffId: string,
  venueId: string,
  { revision, decision, reason }: RequestOf<'decideVenue'>['body'],
): Promise<void> {
  const why = decision === 'refuse' ? requireReason(reason) : null;
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const venue = await lockInArea(tx, staffId, venueId);
    const state = requireStep(venue.state, decision);
    if (venue.revision !== revision) throw new ProblemError('venue-changed');
    await updateVenueState(tx, venueId, { state, at });
    const act = decision === 'approve' ? 'approved' : 'refused';
    await insertVenueAct(tx, { venueId, actId: randomUUID(), act, at, staffId, reason: why });
    await tellManager(services, tx, venue, (name, console) => decidedText(name, act, console));
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
    const venue = await lockManaged(tx, staffId, venueId);
    if (venue.state === 'closed') throw new ProblemError('venue-step');
    const type = venueTypes.find(({ id }) => id === venue.type);
    if (type === undefined || !isWithinBounds(type, choice)) throw new ProblemError('venue-choice');
    await updateVenueChoice(tx, venueId, choice);
    await insertVenueAct(tx, {
      ...{ venueId, actId: randomUUID(), act: 'rules-chosen' as const, at, staffId, reason: null },
    });
  });
}
