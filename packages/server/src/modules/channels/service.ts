import { randomUUID } from 'node:crypto';
import {
  type Db,
  findChannelAccount,
  insertChannel,
  insertPhonelessAccount,
  takeCertified,
} from '@healthcode/store';
import type { AgreedProvider, ChannelPerson } from '../../adapters/identity-provider.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { type OwnIdentity, parseOwnIdentity } from '../identity/own-identity.ts';
import { bindIdentity, findAccountOf } from '../identity/prove-identity.ts';
import { notify } from '../notices/notify.ts';

type GivenIdentity = NonNullable<ChannelPerson['identity']>;

/**
 * Signs in whoever brings a code from another channel. The same user gets into the same account always; the first
 * time, into the account that has the person of their certified document, and else into a new one.
 * @returns the account
 */
export async function signInByChannel(services: Services, channel: string, code: string): Promise<string> {
  const provider = services.channels.find((known) => known.channel === channel);
  if (!provider) throw new ProblemError('channel-unknown');
  const person = await exchange(provider, code);
  if (person === null) throw new ProblemError('channel-code');
  const subjectIndex = services.blindIndex(`channel-${channel}`, person.subject);
  const known = await findChannelAccount(services.db, channel, subjectIndex);
  if (known !== null) return known;
  const certified = await confirmCertified(services, person.identity);
  const made = await services.db.begin((tx) => enter(services, tx, { channel, subjectIndex, certified }));
  // two first sign-ins at once end in the same account
  return made ?? (await findChannelAccount(services.db, channel, subjectIndex))!;
}

async function exchange(provider: AgreedProvider, code: string): Promise<ChannelPerson | null> {
  try {
    return await provider.exchange(code);
  } catch (cause) {
    throw new ProblemError('channel-unreachable', { retryAfterSeconds: 60 }, { cause });
  }
}

interface Certified {
  readonly given: GivenIdentity;
  readonly identity: OwnIdentity;
}

/** What the channel certified counts only where the register knows it too; else there is the real-name step. */
async function confirmCertified(
  services: Services,
  given: ChannelPerson['identity'],
): Promise<Certified | null> {
  if (given === null) return null;
  try {
    const identity = parseOwnIdentity(services, given);
    const { document, name } = identity;
    return (await services.identityRegister.check(document, name)) ? { given, identity } : null;
  } catch {
    return null;
  }
}

interface Entering {
  readonly channel: string;
  readonly subjectIndex: Uint8Array;
  readonly certified: Certified | null;
}

/** @returns null when the same user has just got an account by another request */
async function enter(services: Services, tx: Db, entering: Entering): Promise<string | null> {
  const { channel, subjectIndex, certified } = entering;
  const at = services.clock.cityNow();
  const present = certified && (await findAccountOf(services, tx, certified.identity.document));
  const accountId = present ?? randomUUID();
  const waits = certified !== null && present === null;
  const identitySealed = waits
    ? services.fieldCipher.seal(JSON.stringify(certified.given), placeOf(accountId))
    : null;
  if (!(await insertChannel(tx, { channel, subjectIndex, accountId, at, identitySealed }))) return null;
  if (present === null) await insertPhonelessAccount(tx, accountId, at);
  else await notify(services, tx, [{ subjectId: accountId, kind: 'channel-linked', facts: { channel } }]);
  return accountId;
}

const placeOf = (accountId: string) => ({ table: 'account_channel', rowId: accountId, column: 'identity' });

/** With the consent to use it, the identity that a channel certified becomes the account's: no real-name step. */
export async function useCertified(services: Services, accountId: string): Promise<void> {
  try {
    await services.db.begin(async (tx) => {
      const sealed = await takeCertified(tx, accountId);
      if (sealed === null) return;
      const given = JSON.parse(services.fieldCipher.open(sealed, placeOf(accountId))) as GivenIdentity;
      await bindIdentity(services, tx, accountId, parseOwnIdentity(services, given));
    });
  } catch (error) {
    // somebody else's account has the person meanwhile: the real-name step says what can be done
    if (!(error instanceof ProblemError)) throw error;
  }
}
