import type { MyData } from '@healthcode/contracts';
import { DATA_TOPICS } from '@healthcode/domain';
import {
  countMyAccountData,
  countMyData,
  findMyAccount,
  listConsents,
  listMyCodes,
  listMySessions,
  listNotices,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { type Whom, whomOf } from './whom.ts';

/** More notices than anybody has. */
export const ALL = 100_000;

/** Whose data: one's own, or that of a child in one's care; a grown-up relative asks for themselves. */
export async function whoseData(services: Services, accountId: string, personId?: string): Promise<Whom> {
  const whom = await whomOf(services.db, accountId, personId);
  if (whom.relation !== 'self' && whom.relation !== 'child') throw new ProblemError('data-not-yours');
  return whom;
}

/** How much of each kind is kept about a person, how long and why. */
export async function readMyData(services: Services, accountId: string, personId?: string): Promise<MyData> {
  const { db, clock, policy } = services;
  const whom = await whoseData(services, accountId, personId);
  const now = clock.cityNow();
  const person = await countMyData(db, { personId: whom.holder?.personId ?? null, now });
  const account = await countOfAccount(services, accountId, whom);
  const counts = {
    ...person,
    ...account,
    notices: person.notices + account.notices,
    family: person.family + account.family,
  };
  return {
    personId: whom.givenForPerson,
    topics: DATA_TOPICS.map((topic) => ({
      topic,
      count: counts[topic],
      ...policy.retention[topic],
    })),
  };
}

const NO_ACCOUNT = {
  account: 0,
  sessions: 0,
  codes: 0,
  notices: 0,
  devices: 0,
  passkeys: 0,
  channels: 0,
  settings: 0,
  claims: 0,
  family: 0,
};

async function countOfAccount({ db, clock }: Services, accountId: string, { givenForPerson }: Whom) {
  const consents = (await listConsents(db, accountId, givenForPerson)).length;
  if (givenForPerson !== null) return { ...NO_ACCOUNT, consents };
  const account = await findMyAccount(db, accountId);
  return {
    account: account === null ? 0 : 1,
    consents,
    sessions: (await listMySessions(db, accountId, clock.realNow())).length,
    codes: account?.phoneIndex ? (await listMyCodes(db, account.phoneIndex)).length : 0,
    notices: (await listNotices(db, [accountId], ALL)).length,
    ...(await countMyAccountData(db, accountId)),
  };
}
