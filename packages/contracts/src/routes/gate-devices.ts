import { type Route, route } from './route.ts';

/** What the devices of a venue share and tell, whether they may go on, and who lets them change their venue. */
export const gateDeviceRoutes = {
  gateBeat: route('POST', '/api/v1/gate/beat', ['gate'], true),
  gateStanding: route('POST', '/api/v1/gate/standing', ['gate'], false),
  releaseVenue: route('POST', '/api/v1/gate/venue-release', ['gate'], true),
  venueReleaseCode: route('POST', '/api/v1/console/venues/:venueId/release-code', ['console'], true),
} as const satisfies Record<string, Route>;
