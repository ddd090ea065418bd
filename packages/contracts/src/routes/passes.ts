import { type Route, route } from './route.ts';

/** A resident’s colour, the passes of a phone, and who looked at them. */
export const passRoutes = {
  colour: route('GET', '/api/v1/colour', ['resident'], true),
  enrol: route('POST', '/api/v1/enrolments', ['resident'], true),
  myChecks: route('GET', '/api/v1/checks/mine', ['resident'], true),
} as const satisfies Record<string, Route>;
