import { type DataTopic, delayGroundName, formatDay, lookReasonName } from '@healthcode/domain';
import {
  findPerson,
  listAccess,
  listChecksOfPerson,
  listConsents,
  listDeclarations,
  listMyDocuments,
  listMyEnrolments,
  listNotices,
  listPassedOfPerson,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { openAnswers } from '../declarations/stored-answers.ts';
import { openNote } from '../people/looks.ts';
import { accountData } from './my-account.ts';
import { appealsOf } from './my-appeals.ts';
import { ALL, whoseData } from './my-data.ts';
import { evidenceOf } from './my-evidence.ts';
import { askedByAccount, familyOf, mergesOf, papersDataOf } from './my-family.ts';
import type { Whom } from './whom.ts';
import { writeInstant } from './write-instant.ts';

type Fact = Readonly<Record<string, unknown>>;
/** All that is kept about one person, by topic; instants are written in the city's time. */
export type MyDataRecords = Readonly<Record<DataTopic, readonly Fact[]>>;

/** Everything about a person and, for one's own, about the account. Of other people: the office, or masked. */
export async function collectMyData(
  services: Services,
  accountId: string,
  personId?: string,
): Promise<MyDataRecords> {
  const whom = await whoseData(services, accountId, personId);
  const ofPerson = whom.holder ? await collectPerson(services, whom.holder.personId) : NOTHING;
  const ofAccount = whom.givenForPerson === null ? await accountData(services, accountId) : {};
  return {
    ...NOTHING,
    ...ofPerson,
    ...ofAccount,
    family: [
      ...ofPerson.family,
      ...(whom.givenForPerson === null ? await askedByAccount(services, accountId) : []),
    ],
    consents: await consentsOf(services, accountId, whom),
    notices: await noticesOf(services, [
      ...(whom.holder ? [whom.holder.personId] : []),
      ...(whom.givenForPerson === null ? [accountId] : []),
    ]),
  };
}

const NOTHING: MyDataRecords = {
  account: [],
  identity: [],
  consents: [],
  declarations: [],
  evidence: [],
  passes: [],
  checks: [],
  looks: [],
  notices: [],
  sessions: [],
  codes: [],
  devices: [],
  passkeys: [],
  channels: [],
  settings: [],
  family: [],
  papers: [],
  claims: [],
  appeals: [],
  merges: [],
  'passed-on': [],
};

async function consentsOf(services: Services, accountId: string, { givenForPerson }: Whom): Promise<Fact[]> {
  const rows = await listConsents(services.db, accountId, givenForPerson);
  return rows.map(({ purpose, textVersion, givenAs, givenAt, withdrawnAt }) => ({
    purpose,
    textVersion,
    givenAs,
    givenAt: writeInstant(services, givenAt),
    withdrawnAt: writeInstant(services, withdrawnAt),
  }));
}

async function noticesOf(services: Services, subjects: readonly string[]): Promise<Fact[]> {
  const rows = await listNotices(services.db, subjects, ALL);
  return rows.map(({ at, kind, facts }) => ({ at: writeInstant(services, at), kind, facts }));
}

async function collectPerson(services: Services, personId: string) {
  const { db, clock } = services;
  const at = (instant: number | null) => writeInstant(services, instant);
  const declarations = await listDeclarations(db, personId, ALL);
  const enrolments = await listMyEnrolments(db, personId);
  const checks = await listChecksOfPerson(db, personId, ALL);
  const looks = await listAccess(db, personId, { limit: ALL, toldAt: clock.cityNow() });
  return {
    identity: await identityOf(services, personId),
    declarations: declarations.map((row) => ({
      submittedAt: at(row.submittedAt),
      answers: openAnswers(services, row),
    })),
    evidence: await evidenceOf(services, personId),
    passes: enrolments.map(({ medium, createdAt, fromDay, untilDay, state }) => ({
      medium,
      createdAt: at(createdAt),
      fromDay: formatDay(fromDay),
      untilDay: formatDay(untilDay),
      state,
    })),
    papers: await papersDataOf(services, personId),
    family: await familyOf(services, personId),
    appeals: await appealsOf(services, personId),
    merges: await mergesOf(services, personId),
    'passed-on': await passedOnOf(services, personId),
    checks: checks.map((check) => ({ ...check, at: at(check.at) })),
    looks: looks.map((look) => ({
      at: at(look.at),
      office: look.office,
      what: look.what,
      reason: lookReasonName(look.reason),
      note: openNote(services, look),
      late:
        look.ground === null ? null : { toldAt: at(look.disclosedAt), ground: delayGroundName(look.ground) },
    })),
  };
}

async function passedOnOf(services: Services, personId: string): Promise<Fact[]> {
  const rows = await listPassedOfPerson(services.db, personId);
  return rows.map(({ kind, at, venueName, state, contactedAt }) => ({
    ...{ kind, venueName, state },
    at: writeInstant(services, at),
    contactedAt: writeInstant(services, contactedAt),
  }));
}

async function identityOf(services: Services, personId: string): Promise<Fact[]> {
  const { db, fieldCipher } = services;
  const person = await findPerson(db, personId);
  const open = (sealed: Uint8Array | null, column: string) =>
    sealed && fieldCipher.open(sealed, { table: 'identity_document', rowId: personId, column });
  const documents = await listMyDocuments(db, personId);
  return documents.map((row) => ({
    documentType: row.documentType,
    documentNumber: open(row.numberSealed, 'number'),
    country: open(row.countrySealed, 'country'),
    name: open(row.nameSealed, 'name'),
    verifiedBy: row.verifiedBy,
    verifiedAt: writeInstant(services, row.verifiedAt),
    shownAt: writeInstant(services, row.shownAt),
    appliedAt: writeInstant(services, person?.appliedAt ?? null),
    homeArea: person?.homeArea ?? null,
  }));
}
