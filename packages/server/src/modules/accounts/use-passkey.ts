import { findPasskeyByCredential, listPasskeys, type PasskeyRow, usePasskey } from '@healthcode/store';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitPasskeys } from '../limits/limit-use.ts';
import { notify } from '../notices/notify.ts';
import { confirmCall } from './confirm.ts';
import { type Entered, enterAccount } from './enter-account.ts';
import { CHALLENGE_MS, keepChallenge, useChallenge } from './passkey-challenges.ts';
import { passkeySiteOf } from './passkey-site.ts';

/** What the browser hands back, as far as it is read before it is verified. */
export type GivenAssertion = Readonly<Record<string, unknown>> & { readonly id: string };

type Purpose = 'sign-in' | 'confirm';

async function optionsFor(
  services: Services,
  purpose: Purpose,
  accountId: string | null,
  known: PasskeyRow[],
) {
  const options = await generateAuthenticationOptions({
    rpID: passkeySiteOf(services.config).rpId,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: Buffer.from(credentialId).toString('base64url'),
      transports,
    })),
  });
  await keepChallenge(services, purpose, accountId, options.challenge);
  return { options };
}

/** For somebody who has typed nothing: the browser offers the passkeys that it has for this site. */
export async function passkeySignInOptions(
  services: Services,
  call: Pick<Call, 'address'>,
): Promise<{ options: object }> {
  await limitPasskeys(services, call);
  return optionsFor(services, 'sign-in', null, []);
}

/** For somebody signed in: one of the account's own. */
export async function passkeyConfirmOptions(
  services: Services,
  accountId: string,
): Promise<{ options: object }> {
  const known = await listPasskeys(services.db, accountId);
  if (known.length === 0) throw new ProblemError('passkey-not-known');
  return optionsFor(services, 'confirm', accountId, known);
}

export async function signInWithPasskey(
  services: Services,
  call: Call,
  response: GivenAssertion,
  deviceId: string | undefined,
): Promise<Entered & { readonly accountId: string }> {
  await limitPasskeys(services, call);
  const { accountId } = await verify(services, 'sign-in', null, response);
  return { ...(await enterAccount(services, call, accountId, deviceId)), accountId };
}

export async function confirmWithPasskey(
  services: Services,
  call: Call,
  response: GivenAssertion,
): Promise<{ confirmedUntil: number }> {
  await limitPasskeys(services, call);
  const { accountId } = await verify(services, 'confirm', call.subjectId, response);
  if (accountId !== call.subjectId) throw new ProblemError('passkey-not-accepted');
  return confirmCall(services, call);
}

/** @returns the passkey that signed this challenge of ours; every other case is one and the same refusal */
async function verify(
  services: Services,
  purpose: Purpose,
  challengeOf: string | null,
  response: GivenAssertion,
): Promise<PasskeyRow> {
  const passkey = await findPasskeyByCredential(
    services.db,
    new Uint8Array(Buffer.from(response.id, 'base64url')),
  );
  const signCount = passkey && (await signCountOf(services, purpose, challengeOf, response, passkey));
  if (passkey === null || signCount === null) throw new ProblemError('passkey-not-accepted');
  const goesOn = await usePasskey(services.db, passkey, signCount, services.clock.cityNow());
  if (goesOn) return passkey;
  await services.db.begin((tx) =>
    notify(services, tx, [{ subjectId: passkey.accountId, kind: 'passkey-copied' }]),
  );
  throw new ProblemError('passkey-not-accepted');
}

/** The count of a good signature; null: it is none. Going back is judged by whoever writes it down. */
async function signCountOf(
  services: Services,
  purpose: Purpose,
  challengeOf: string | null,
  response: GivenAssertion,
  { credentialId, publicKey }: PasskeyRow,
): Promise<number | null> {
  const { rpId, origin } = passkeySiteOf(services.config);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as never,
      expectedChallenge: useChallenge(services, purpose, challengeOf),
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: {
        id: Buffer.from(credentialId).toString('base64url'),
        publicKey: Uint8Array.from(publicKey),
        counter: 0,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
