import { type Route, route } from './route.ts';

const CONSOLE = ['console'] as const;

/** Venues: registered by their manager, approved by the community; their staff, devices and counts. */
export const venueRoutes = {
  registrationForm: route('GET', '/api/v1/registrations/form', CONSOLE, false),
  registrationCode: route('POST', '/api/v1/registrations/codes', CONSOLE, false),
  registrationTicket: route('POST', '/api/v1/registrations/tickets', CONSOLE, false),
  registerVenue: route('POST', '/api/v1/registrations', CONSOLE, false),
  venues: route('GET', '/api/v1/console/venues', CONSOLE, true),
  askVenue: route('POST', '/api/v1/console/venues', CONSOLE, true),
  venueView: route('GET', '/api/v1/console/venues/:venueId', CONSOLE, true),
  correctVenue: route('POST', '/api/v1/console/venues/:venueId/correct', CONSOLE, true),
  decideVenue: route('POST', '/api/v1/console/venues/:venueId/decision', CONSOLE, true),
  closeVenue: route('POST', '/api/v1/console/venues/:venueId/close', CONSOLE, true),
  chooseVenueRules: route('POST', '/api/v1/console/venues/:venueId/rules', CONSOLE, true),
  venueStaff: route('GET', '/api/v1/console/venues/:venueId/staff', CONSOLE, true),
  enrolVenueStaff: route('POST', '/api/v1/console/venues/:venueId/staff', CONSOLE, true),
  revokeVenueStaff: route('POST', '/api/v1/console/venues/:venueId/staff/:staffId/revoke', CONSOLE, true),
  withdrawGateDevice: route(
    'POST',
    '/api/v1/console/venues/:venueId/devices/:deviceId/withdraw',
    CONSOLE,
    true,
  ),
  venueCounts: route('GET', '/api/v1/console/venues/:venueId/counts', CONSOLE, true),
  venueDays: route('GET', '/api/v1/console/venues/:venueId/days', CONSOLE, true),
} as const satisfies Record<string, Route>;
