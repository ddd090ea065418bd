import { type Route, route } from './route.ts';

/** A person’s rights over what is kept about them. */
export const rightRoutes = {
  consents: route('GET', '/api/v1/me/consents', ['resident'], true),
  giveConsent: route('POST', '/api/v1/me/consents/:purpose', ['resident'], true),
  withdrawConsent: route('POST', '/api/v1/me/consents/:purpose/withdraw', ['resident'], true),
  myData: route('GET', '/api/v1/me/data', ['resident'], true),
  closeAccount: route('POST', '/api/v1/me/close', ['resident'], true),
  looked: route('GET', '/api/v1/me/looked', ['resident'], true),
} as const satisfies Record<string, Route>;
