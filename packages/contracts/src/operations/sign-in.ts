import type { signInRoutes } from '../routes/sign-in.ts';
import * as Accounts from '../schemas/accounts.ts';
import { Empty } from '../schemas/common.ts';
import * as Console from '../schemas/console.ts';
import * as SignIn from '../schemas/sign-in.ts';
import type { OperationsOf } from './operation.ts';

/** Signing in with a phone and a one-time code, and who is signed in. */
export const signInOperations = {
  requestCode: {
    summary: 'Send a one-time code to a phone',
    body: SignIn.RequestCodeBody,
    response: SignIn.RequestCodeReply,
  },
  signIn: {
    summary: 'Sign in with a phone and its one-time code',
    body: SignIn.SignInBody,
    response: SignIn.SignedIn,
  },
  passkeySignInOptions: {
    summary: 'What a browser needs to sign in with a passkey',
    body: Empty,
    response: Accounts.PasskeyOptions,
  },
  signInWithPasskey: {
    summary: 'Sign in with a passkey, without a phone number',
    body: Accounts.PasskeySignInBody,
    response: SignIn.SignedIn,
  },
  signOut: { summary: 'End this session', body: Empty, response: Empty },
  officerMe: { summary: 'The signed-in officer or source user', response: Console.OfficerMe },
} as const satisfies OperationsOf<typeof signInRoutes>;
