import { randomUUID } from 'node:crypto';
import type { PasskeyList, RequestOf } from '@healthcode/contracts';
import {
  countPasskeysLocked,
  deletePasskey,
  insertPasskey,
  listPasskeys as listPasskeyRows,
  type PasskeyRow,
  renamePasskey as renamePasskeyRow,
} from '@healthcode/store';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';
import { phoneOfAccount, tellAccount } from './account-phone.ts';
import { CHALLENGE_MS, keepChallenge, useChallenge } from './passkey-challenges.ts';
import { passkeySiteOf } from './passkey-site.ts';
import { requireConfirmed } from './require-confirmed.ts';

type Caller = Pick<Call, 'subjectId' | 'confirmedAt'>;

/** Enough for every phone, computer and security key that one person has. */
const MOST_PASSKEYS = 10;
const NAME_LENGTH = 40;

const placeOf = (passkeyId: string) => ({ table: 'passkey', rowId: passkeyId, column: 'name' });
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function nameOf(given: string): string {
  const name = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name !== '' && [...name].length <= NAME_LENGTH) return name;
  throw new ProblemError('passkey-name-invalid', {
    errors: [{ path: '/name', code: 'passkey-name-invalid' }],
  });
}

export async function listPasskeys(services: Services, accountId: string): Promise<PasskeyList> {
  const rows = await listPasskeyRows(services.db, accountId);
  return {
    passkeys: rows.map(({ passkeyId, nameSealed, createdAt, lastUsedAt }) => ({
      passkeyId,
      name: services.fieldCipher.open(nameSealed, placeOf(passkeyId)),
      createdAt,
      lastUsedAt,
    })),
  };
}

/** What the browser needs to make a passkey for this account: one that a person finds without typing anything. */
export async function passkeyOptions(services: Services, call: Caller): Promise<{ options: object }> {
  requireConfirmed(services, call);
  const { phoneHint } = await phoneOfAccount(services, services.db, call.subjectId);
  const known = await listPasskeyRows(services.db, call.subjectId);
  if (known.length >= MOST_PASSKEYS) throw new ProblemError('passkeys-full');
  const options = await generateRegistrationOptions({
    rpName: services.policy.name.zh,
    rpID: passkeySiteOf(services.config).rpId,
    userName: phoneHint,
    userDisplayName: phoneHint,
    userID: new TextEncoder().encode(call.subjectId),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: base64url(credentialId),
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(services, 'register', call.subjectId, options.challenge);
  return { options };
}

type Given = RequestOf<'addPasskey'>['body'];

/** Checks what the browser made. The origin, the host and that the person was asked (finger, face, PIN) must be right. */
async function checkMade(services: Services, accountId: string, { response }: Given) {
  const { rpId, origin } = passkeySiteOf(services.config);
  try {
    const made = await verifyRegistrationResponse({
      response: response as never,
      expectedChallenge: useChallenge(services, 'register', accountId),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    });
    if (made.verified) return made.registrationInfo.credential;
  } catch {
    // What was wrong helps only who tampers.
  }
  throw new ProblemError('passkey-not-accepted');
}

export async function addPasskey(services: Services, call: Caller, given: Given): Promise<PasskeyList> {
  requireConfirmed(services, call);
  const name = nameOf(given.name);
  const { subjectId: accountId } = call;
  const { id, publicKey, counter, transports = [] } = await checkMade(services, accountId, given);
  const passkeyId = randomUUID();
  const passkey: Omit<PasskeyRow, 'lastUsedAt'> = {
    accountId,
    passkeyId,
    credentialId: new Uint8Array(Buffer.from(id, 'base64url')),
    publicKey,
    signCount: counter,
    transports,
    nameSealed: services.fieldCipher.seal(name, placeOf(passkeyId)),
    createdAt: services.clock.cityNow(),
  };
  await services.db.begin(async (tx) => {
    if ((await countPasskeysLocked(tx, accountId)) >= MOST_PASSKEYS) throw new ProblemError('passkeys-full');
    if (!(await insertPasskey(tx, passkey))) throw new ProblemError('passkey-not-accepted');
    await notify(services, tx, [{ subjectId: accountId, kind: 'passkey-added' }]);
  });
  tellAccount(services, accountId, ADDED);
  return listPasskeys(services, accountId);
}

const ADDED =
  '【健康码】您的账号刚加了一把通行密钥，可以用它登录。如果不是您本人，请打开健康码，在“我的”的“账号与安全”里删掉它。A passkey was added to your Health Code account. If it was not you, remove it under Account and safety.';

export async function renamePasskey(
  services: Services,
  accountId: string,
  passkeyId: string,
  given: string,
): Promise<PasskeyList> {
  const nameSealed = services.fieldCipher.seal(nameOf(given), placeOf(passkeyId));
  const known = await renamePasskeyRow(services.db, accountId, passkeyId, nameSealed);
  if (!known) throw new ProblemError('passkey-not-known');
  return listPasskeys(services, accountId);
}

export async function removePasskey(
  services: Services,
  call: Caller,
  passkeyId: string,
): Promise<PasskeyList> {
  requireConfirmed(services, call);
  await services.db.begin(async (tx) => {
    if (!(await deletePasskey(tx, call.subjectId, passkeyId))) throw new ProblemError('passkey-not-known');
    await notify(services, tx, [{ subjectId: call.subjectId, kind: 'passkey-removed' }]);
  });
  return listPasskeys(services, call.subjectId);
}
