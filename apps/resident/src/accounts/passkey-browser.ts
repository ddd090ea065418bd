import type { RequestOf } from '@healthcode/contracts/client';
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';

export const hasPasskeys = browserSupportsWebAuthn;

type Made = RequestOf<'addPasskey'>['body']['response'];

/** What the person or the device did: gave an answer, or did not. */
export type Prompted =
  | { readonly ok: true; readonly response: Made }
  | { readonly ok: false; readonly why: 'cancelled' | 'exists' | 'failed' };

function whyNot(error: unknown): 'cancelled' | 'exists' | 'failed' {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'exists';
  const name = error instanceof Error ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}

async function prompted(prompt: () => Promise<unknown>): Promise<Prompted> {
  try {
    return { ok: true, response: (await prompt()) as Made };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

/** Has the device make a passkey, which asks for finger, face or PIN. */
export const makePasskey = (options: object): Promise<Prompted> =>
  prompted(() => startRegistration({ optionsJSON: options as never }));

/** Has the device answer with a passkey that it holds. */
export const askPasskey = (options: object): Promise<Prompted> =>
  prompted(() => startAuthentication({ optionsJSON: options as never }));
