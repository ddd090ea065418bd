import { ALL, type Route, route } from './route.ts';

/** What every app asks of the service, and what can go wrong anywhere. */
export const commonRoutes = {
  time: route('GET', '/api/v1/time', ALL, false),
  city: route('GET', '/api/v1/city', ALL, false),
  issuerKeys: route('GET', '/api/v1/keys', ALL, false),
  places: route('GET', '/api/v1/places', ['resident'], false),
  demoInbox: route('GET', '/api/v1/demo/inbox', ['resident'], false),
  demoReply: route('POST', '/api/v1/demo/replies', ['resident'], false),
} as const satisfies Record<string, Route>;
