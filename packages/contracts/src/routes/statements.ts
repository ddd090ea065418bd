import { type Route, route } from './route.ts';

/** Signed statements that a person can show elsewhere. */
export const statementRoutes = {
  makeStatement: route('POST', '/api/v1/me/statements', ['resident'], true),
} as const satisfies Record<string, Route>;
