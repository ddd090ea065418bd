import { type Route, route } from './route.ts';

/** Health declarations. */
export const declarationRoutes = {
  declare: route('POST', '/api/v1/declarations', ['resident'], true),
  streets: route('GET', '/api/v1/districts/:district/streets', ['resident'], false),
  declarations: route('GET', '/api/v1/declarations', ['resident'], true),
} as const satisfies Record<string, Route>;
