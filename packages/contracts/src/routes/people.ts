import { type Route, route } from './route.ts';

/** What officers see: the city, people who are not green, today’s checks. */
export const peopleRoutes = {
  overview: route('GET', '/api/v1/console/overview', ['console'], true),
  people: route('GET', '/api/v1/console/people', ['console'], true),
  lookAtPerson: route('POST', '/api/v1/console/people/look', ['console'], true),
  checksToday: route('GET', '/api/v1/console/checks', ['console'], true),
} as const satisfies Record<string, Route>;
