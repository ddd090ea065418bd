import { type Route, route } from './route.ts';

/** A resident’s application: the account, consent, the real-name step. */
export const identityRoutes = {
  me: route('GET', '/api/v1/me', ['resident'], true),
  consent: route('POST', '/api/v1/consents', ['resident'], true),
  identity: route('POST', '/api/v1/identity', ['resident'], true),
  channelSignIn: route('POST', '/api/v1/sign-in/channels/:channel', ['resident'], false),
} as const satisfies Record<string, Route>;
