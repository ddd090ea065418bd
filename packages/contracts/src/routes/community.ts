import { type Route, route } from './route.ts';

/** What communities do for the people of their streets: those who were passed on to them. */
export const communityRoutes = {
  passedOn: route('GET', '/api/v1/console/passed-on', ['console'], true),
  openPassedOn: route('POST', '/api/v1/console/passed-on/open', ['console'], true),
  contactedPassedOn: route('POST', '/api/v1/console/passed-on/contacted', ['console'], true),
} as const satisfies Record<string, Route>;
