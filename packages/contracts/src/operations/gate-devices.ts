import type { gateDeviceRoutes } from '../routes/gate-devices.ts';
import { Empty } from '../schemas/common.ts';
import * as Devices from '../schemas/gate-devices.ts';
import type { OperationsOf } from './operation.ts';

/** What the devices of a venue share and tell, whether they may go on, and who lets them change their venue. */
export const gateDeviceOperations = {
  gateBeat: {
    summary: 'Tell what this device saw and how it is; learn what the venue’s other devices saw',
    body: Devices.GateBeatBody,
    response: Devices.GateBeatReply,
  },
  gateStanding: {
    summary: 'Whether a device whose sign-in has ended was withdrawn',
    body: Devices.GateStandingBody,
    response: Devices.GateStanding,
  },
  releaseVenue: {
    summary: 'Use up a release code, so that this device may change its venue at once',
    body: Devices.ReleaseVenueBody,
    response: Empty,
  },
  venueReleaseCode: {
    summary: 'A code, valid for five minutes, that lets one device of this venue change to another',
    params: Devices.VenueParams,
    response: Devices.ReleaseCode,
  },
} as const satisfies OperationsOf<typeof gateDeviceRoutes>;
