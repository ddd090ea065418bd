import type { ReleaseCode, RequestOf } from '@healthcode/contracts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitUse } from '../limits/limit-use.ts';
import { requireCounted } from '../venues/counts.ts';
import { requireDevice } from '../venues/service.ts';
import { RELEASE_CODE_MS, type ReleaseCodes } from './release-codes.ts';

/** A code for whoever answers for the venue; it is read out to the gate. */
export async function giveReleaseCode(
  services: Services,
  codes: ReleaseCodes,
  staffId: string,
  venueId: string,
): Promise<ReleaseCode> {
  await requireCounted(services, staffId, venueId);
  const code = codes.give(venueId, services.clock.realNow());
  return { code, validForSeconds: RELEASE_CODE_MS / 1_000 };
}

/** Lets one device go from this venue to another without waiting. */
export async function releaseVenue(
  services: Services,
  codes: ReleaseCodes,
  staffId: string,
  { deviceId, venueId, code }: RequestOf<'releaseVenue'>['body'],
): Promise<void> {
  await requireDevice(services, staffId, deviceId);
  await limitUse(services, 'release-by-device', deviceId);
  if (codes.take(venueId, code, services.clock.realNow())) return;
  throw new ProblemError('release-code-wrong', { errors: [{ path: '/code', code: 'release-code-wrong' }] });
}
