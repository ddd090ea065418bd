import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { askVenue, correctVenue, giveTicket, registerVenue, sendRegistrationCode } from './apply.ts';
import { closeVenue } from './close.ts';
import { readVenueCounts } from './counts.ts';
import { readVenueDays } from './days.ts';
import { chooseVenueRules, decideVenue } from './decide.ts';
import { enrolVenueStaff, readVenueStaff, revokeVenueStaff, withdrawGateDevice } from './staff.ts';
import { listMyVenues, readRegistrationForm, viewVenue } from './venue-view.ts';

/** What is done about a venue answers with the venue as it is then. */
export const venueConsoleHandlers = (services: Services): Handlers => ({
  registrationForm: async () => readRegistrationForm(services),
  registrationCode: ({ body }, call) => sendRegistrationCode(services, call, body),
  registrationTicket: ({ body }, call) => giveTicket(services, call, body),
  registerVenue: ({ body }, call) => registerVenue(services, call, body),
  venues: ({ query }, call) => listMyVenues(services, call.subjectId, query),
  askVenue: ({ body }, call) => askVenue(services, call.subjectId, body),
  venueView: ({ params }, call) => viewVenue(services, call.subjectId, params.venueId),
  correctVenue: async ({ params: { venueId }, body }, { subjectId }) => {
    await correctVenue(services, subjectId, venueId, body);
    return viewVenue(services, subjectId, venueId);
  },
  decideVenue: async ({ params: { venueId }, body }, { subjectId }) => {
    await decideVenue(services, subjectId, venueId, body);
    return viewVenue(services, subjectId, venueId);
  },
  closeVenue: async ({ params: { venueId }, body }, { subjectId }) => {
    await closeVenue(services, subjectId, venueId, body);
    return viewVenue(services, subjectId, venueId);
  },
  chooseVenueRules: async ({ params: { venueId }, body }, { subjectId }) => {
    await chooseVenueRules(services, subjectId, venueId, body);
    return viewVenue(services, subjectId, venueId);
  },
  venueCounts: ({ params }, call) => readVenueCounts(services, call.subjectId, params.venueId),
  venueDays: ({ params }, call) => readVenueDays(services, call.subjectId, params.venueId),
  venueStaff: ({ params }, call) => readVenueStaff(services, call.subjectId, params.venueId),
  enrolVenueStaff: async ({ params: { venueId }, body }, { subjectId }) => {
    const enrolled = await enrolVenueStaff(services, subjectId, venueId, body);
    return { ...(await readVenueStaff(services, subjectId, venueId)), enrolled };
  },
  revokeVenueStaff: async ({ params: { venueId, staffId } }, { subjectId }) => {
    await revokeVenueStaff(services, subjectId, venueId, staffId);
    return readVenueStaff(services, subjectId, venueId);
  },
  withdrawGateDevice: async ({ params: { venueId, deviceId } }, { subjectId }) => {
    await withdrawGateDevice(services, subjectId, venueId, deviceId);
    return readVenueStaff(services, subjectId, venueId);
  },
});
