import type { venueRoutes } from '../routes/venues.ts';
import { RequestCodeBody, RequestCodeReply } from '../schemas/sign-in.ts';
import * as Venues from '../schemas/venues.ts';
import type { OperationsOf } from './operation.ts';

/** Venues: registered by their manager, approved by the community; their staff, devices and counts. */
export const venueOperations = {
  registrationForm: {
    summary: 'Kinds of venue, districts and streets to choose from',
    response: Venues.RegistrationForm,
  },
  registrationCode: {
    summary: 'Send a one-time code for registering a venue, to whatever phone',
    body: RequestCodeBody,
    response: RequestCodeReply,
  },
  registrationTicket: {
    summary: 'Prove the phone; the ticket then goes with the application',
    body: Venues.TicketBody,
    response: Venues.RegistrationTicket,
  },
  registerVenue: {
    summary: 'Ask for a venue; a phone new here becomes its manager and is signed in',
    body: Venues.RegisterVenueBody,
    response: Venues.VenueAsked,
  },
  venues: {
    summary: 'A manager’s venues, or those in the area that the caller answers for',
    query: Venues.VenuesQuery,
    response: Venues.VenueList,
  },
  askVenue: {
    summary: 'A manager asks for a further venue',
    body: Venues.AskVenueBody,
    response: Venues.VenueAsked,
  },
  venueView: { summary: 'One venue', params: Venues.VenueParams, response: Venues.VenueView },
  correctVenue: {
    summary: 'Correct what was asked for, and ask again',
    params: Venues.VenueParams,
    body: Venues.CorrectVenueBody,
    response: Venues.VenueView,
  },
  decideVenue: {
    summary: 'The community approves a venue or refuses it with a reason',
    params: Venues.VenueParams,
    body: Venues.DecideVenueBody,
    response: Venues.VenueView,
  },
  closeVenue: {
    summary: 'Close a venue for good: its manager, or with a reason whoever answers for its area',
    params: Venues.VenueParams,
    body: Venues.CloseVenueBody,
    response: Venues.VenueView,
  },
  chooseVenueRules: {
    summary: 'Be stricter than the type, within the city’s bounds',
    params: Venues.VenueParams,
    body: Venues.ChooseRulesBody,
    response: Venues.VenueView,
  },
  venueStaff: {
    summary: 'Gate staff of a venue with their devices',
    params: Venues.VenueParams,
    response: Venues.VenueStaffList,
  },
  enrolVenueStaff: {
    summary: 'Enrol gate staff by phone and name',
    params: Venues.VenueParams,
    body: Venues.EnrolStaffBody,
    response: Venues.EnrolledStaff,
  },
  revokeVenueStaff: {
    summary: 'End somebody’s work at a venue, at once',
    params: Venues.VenueStaffParams,
    response: Venues.VenueStaffList,
  },
  withdrawGateDevice: {
    summary: 'Withdraw one device: it gets no more list keys',
    params: Venues.VenueDeviceParams,
    response: Venues.VenueStaffList,
  },
  venueCounts: {
    summary: 'Today’s checks by hour, decision and outcome',
    params: Venues.VenueParams,
    response: Venues.VenueCounts,
  },
  venueDays: {
    summary: 'Checks of the days before today, and the months that can be taken along',
    params: Venues.VenueParams,
    response: Venues.VenueDays,
  },
} as const satisfies OperationsOf<typeof venueRoutes>;
