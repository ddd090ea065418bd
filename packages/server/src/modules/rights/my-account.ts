import {
  type ClaimRow,
  findMyAccount,
  findNoticePreference,
  listAccountDevices,
  listClaimsAgainst,
  listClaimsOf,
  listGuardianshipsOfAccount,
  listMyChannels,
  listMyCodes,
  listMySessions,
  listPasskeys,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { stateOfClaim } from '../documents/claim-state.ts';
import { ALL } from './my-data.ts';
import { writeInstant } from './write-instant.ts';

type Fact = Readonly<Record<string, unknown>>;

/** What an account has and its person has not, topic by topic. */
export async function accountData(services: Services, accountId: string) {
  const { db, clock } = services;
  const account = await findMyAccount(db, accountId);
  if (account === null) return {};
  const at = (instant: number | null) => writeInstant(services, instant);
  const place = { table: 'account', rowId: accountId, column: 'phone' };
  const family = await listGuardianshipsOfAccount(db, accountId);
  const sessions = await listMySessions(db, accountId, clock.realNow());
  const codes = account.phoneIndex ? await listMyCodes(db, account.phoneIndex) : [];
  const preference = await findNoticePreference(db, accountId);
  return {
    account: [
      {
        phone: account.phoneSealed && services.fieldCipher.open(account.phoneSealed, place),
        createdAt: at(account.createdAt),
        mayShow: family.map(({ relation, since, endsAt }) => ({
          relation,
          since: at(since),
          until: at(endsAt),
        })),
      },
    ],
    sessions: sessions.map(({ app, createdAt, expiresAt }) => ({
      ...{ app, createdAt: at(createdAt), expiresAt: at(expiresAt) },
    })),
    codes: codes.map(({ sentAt }) => ({ sentAt: at(sentAt) })),
    devices: await devicesOf(services, accountId),
    passkeys: await passkeysOf(services, accountId),
    channels: await channelsOf(services, accountId),
    settings: preference === null ? [] : [{ language: preference.language, texts: preference.texts }],
    claims: await claimsOf(services, accountId),
  };
}

async function passkeysOf(services: Services, accountId: string): Promise<Fact[]> {
  const rows = await listPasskeys(services.db, accountId);
  return rows.map(({ passkeyId, nameSealed, createdAt, lastUsedAt }) => ({
    passkeyName: services.fieldCipher.open(nameSealed, {
      table: 'passkey',
      rowId: passkeyId,
      column: 'name',
    }),
    createdAt: writeInstant(services, createdAt),
    lastUsedAt: writeInstant(services, lastUsedAt),
  }));
}

async function channelsOf(services: Services, accountId: string): Promise<Fact[]> {
  const rows = await listMyChannels(services.db, accountId);
  const place = { table: 'account_channel', rowId: accountId, column: 'identity' };
  return rows.map(({ channel, linkedAt, identitySealed }) => ({
    channel,
    linkedAt: writeInstant(services, linkedAt),
    certified: identitySealed && (JSON.parse(services.fieldCipher.open(identitySealed, place)) as unknown),
  }));
}

async function devicesOf(services: Services, accountId: string): Promise<Fact[]> {
  const rows = await listAccountDevices(services.db, accountId);
  return rows.map(({ system, browser, firstSeenAt, lastSeenAt, signedOutAt }) => ({
    ...{ system, browser },
    firstSeenAt: writeInstant(services, firstSeenAt),
    lastSeenAt: writeInstant(services, lastSeenAt),
    signedOutAt: writeInstant(services, signedOutAt),
  }));
}

/** What the account claimed, as it was typed; of what others claimed no more than that they did. */
async function claimsOf(services: Services, accountId: string): Promise<Fact[]> {
  const { db, fieldCipher } = services;
  const of = (claim: ClaimRow) => ({
    documentType: claim.documentType,
    madeAt: writeInstant(services, claim.madeAt),
    expiresAt: writeInstant(services, claim.expiresAt),
    objectedAt: writeInstant(services, claim.objectedAt),
    state: stateOfClaim(claim, services.clock.cityNow()),
  });
  const mine = (await listClaimsOf(db, accountId, ALL)).map((claim) => {
    const place = (column: string) => ({ table: 'identity_claim', rowId: claim.claimNumber, column });
    return {
      kind: 'mine',
      number: claim.claimNumber,
      documentNumber: fieldCipher.open(claim.numberSealed, place('number')),
      country: claim.countrySealed && fieldCipher.open(claim.countrySealed, place('country')),
      name: fieldCipher.open(claim.nameSealed, place('name')),
      ...of(claim),
    };
  });
  const against = await listClaimsAgainst(db, accountId, ALL);
  return [...mine, ...against.map((claim) => ({ kind: 'about-mine', ...of(claim) }))];
}
