import type { identityRoutes } from '../routes/identity.ts';
import * as Resident from '../schemas/resident.ts';
import * as SignIn from '../schemas/sign-in.ts';
import type { OperationsOf } from './operation.ts';

/** A resident’s application: the account, consent, the real-name step. */
export const identityOperations = {
  me: { summary: 'The account and how far its application has come', response: Resident.Me },
  consent: { summary: 'Record consent to the text shown', body: Resident.ConsentBody, response: Resident.Me },
  identity: { summary: 'Real-name step', body: Resident.IdentityBody, response: Resident.Me },
  channelSignIn: {
    summary: 'Sign in with a code from another channel',
    params: SignIn.ChannelParams,
    body: SignIn.ChannelSignInBody,
    response: SignIn.SignedIn,
  },
} as const satisfies OperationsOf<typeof identityRoutes>;
