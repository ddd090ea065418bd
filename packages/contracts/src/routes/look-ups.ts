import { type Route, route } from './route.ts';

/** The original way at a gate: looking somebody up by their document. */
export const lookUpRoutes = {
  lookUp: route('POST', '/api/v1/gate/look-ups', ['gate'], true),
} as const satisfies Record<string, Route>;
