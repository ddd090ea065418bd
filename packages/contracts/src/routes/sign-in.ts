import { ALL, type Route, route } from './route.ts';

/** Signing in with a phone and a one-time code, and who is signed in. */
export const signInRoutes = {
  requestCode: route('POST', '/api/v1/sign-in/codes', ALL, false),
  signIn: route('POST', '/api/v1/sign-in', ALL, false),
  passkeySignInOptions: route('POST', '/api/v1/sign-in/passkey/options', ['resident'], false),
  signInWithPasskey: route('POST', '/api/v1/sign-in/passkey', ['resident'], false),
  signOut: route('POST', '/api/v1/sign-out', ALL, false),
  officerMe: route('GET', '/api/v1/console/me', ['console'], true),
} as const satisfies Record<string, Route>;
