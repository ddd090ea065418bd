import { randomInt } from 'node:crypto';
import { isDeviceWithdrawn } from '@healthcode/store';
import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { beat } from './beat.ts';
import { ReleaseCodes } from './release-codes.ts';
import { giveReleaseCode, releaseVenue } from './release-venue.ts';
import { VenueSightings } from './venue-sightings.ts';

export const gateDeviceHandlers = (services: Services): Handlers => {
  const sightings = new VenueSightings(services.clock.realNow());
  const codes = new ReleaseCodes(() => randomInt(1_000_000));
  return {
    gateBeat: ({ body }, call) => beat(services, sightings, call.subjectId, body),
    gateStanding: async ({ body }) => ({ withdrawn: await isDeviceWithdrawn(services.db, body.deviceId) }),
    releaseVenue: async ({ body }, call) => {
      await releaseVenue(services, codes, call.subjectId, body);
      return {};
    },
    venueReleaseCode: ({ params }, call) => giveReleaseCode(services, codes, call.subjectId, params.venueId),
  };
};
