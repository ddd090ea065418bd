import type { GateBeatReply, RequestOf, Sighting } from '@healthcode/contracts';
import { STEP_MS } from '@healthcode/pass';
import { keepDeviceTold, listCopiedOf, listVenuesOfStaff } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireDevice } from '../venues/service.ts';
import type { VenueSightings } from './venue-sightings.ts';

const DAY_MS = 86_400_000;
/** No gate accepts a proof older than a minute or ten seconds ahead; its clock may be half a minute off. */
const OLDEST_STEP_MS = 90_000;
const STEP_AHEAD_MS = 40_000;

/** What a device tells and learns: cheap enough for every five seconds, and never in the way of a scan. */
export async function beat(
  services: Services,
  sightings: VenueSightings,
  staffId: string,
  { deviceId, venueId, seen, cursor, health }: RequestOf<'gateBeat'>['body'],
): Promise<GateBeatReply> {
  const { db, clock } = services;
  const [venues] = await Promise.all([
    listVenuesOfStaff(db, staffId),
    requireDevice(services, staffId, deviceId),
  ]);
  if (!venues.some((venue) => venue.venueId === venueId)) throw new ProblemError('venue-not-yours');
  const [realNow, cityNow] = [clock.realNow(), clock.cityNow()];
  const fresh = seen.filter((one) => isFresh(one, cityNow));
  sightings.share(venueId, deviceId, fresh, realNow);
  const others = sightings.seenByOthers(venueId, deviceId, cursor, realNow);
  if (!health) return others;
  await keepDeviceTold(db, { deviceId, venueId, seenAt: cityNow, ...health });
  return { ...others, copied: await listCopiedOf(db, deviceId, cityNow - DAY_MS) };
}

/** A step that no gate accepts is not passed on: an old one is of no use, and one ahead would shut its holder out. */
function isFresh({ step }: Sighting, cityNow: number): boolean {
  const age = cityNow - step * STEP_MS;
  return age <= OLDEST_STEP_MS && age >= -STEP_AHEAD_MS;
}
