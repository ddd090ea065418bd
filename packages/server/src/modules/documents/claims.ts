import { randomInt, randomUUID } from 'node:crypto';
import type { MyClaims, RequestOf, ResponseOf } from '@healthcode/contracts';
import { DAY_MS, documentHint, type IdentityDocument, maskName } from '@healthcode/domain';
import {
  type ClaimRow,
  type Db,
  findPeopleByDocuments,
  findSelf,
  insertClaim,
  listClaimsAgainst,
  listClaimsOf,
  listGuardianshipsOfPerson,
  lockClaim,
  saveObjection,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { askRegister, type OwnIdentity, parseOwnIdentity, slowDown } from '../identity/own-identity.ts';
import { documentIndexOf } from '../identity/people-of-documents.ts';
import { requireConsented } from '../identity/prove-identity.ts';
import { notify } from '../notices/notify.ts';
import { claimReasonName, stateOfClaim } from './claim-state.ts';
import { textAccount } from './text-account.ts';

/** So long an officer at a counter can find a claim. */
const CLAIM_DAYS = 14;
const LISTED = 20;
/** Without characters that are taken for one another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const newNumber = (): string => {
  const letters = Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/**
 * Puts down that a document is this account's person's. The answer is the same whether or not anybody has it and
 * whether or not the register knows it; whoever has it now is told, and may object.
 */
export async function claimIdentity(
  services: Services,
  accountId: string,
  given: RequestOf<'claimIdentity'>['body'],
): Promise<ResponseOf<'claimIdentity'>> {
  await requireConsented(services, accountId);
  const identity = parseOwnIdentity(services, given);
  if (await findSelf(services.db, accountId)) throw new ProblemError('identity-already-given');
  await slowDown(services, accountId, identity);
  const { document, name } = identity;
  const matches = await askRegister(() => services.identityRegister.check(document, name));
  const present = await findKeeper(services, document);
  const open = await findOpenClaim(services, accountId, identity, matches);
  if (open) return { claimNumber: open.claimNumber, expiresAt: open.expiresAt };
  return putDown(services, accountId, identity, { matches, present });
}

/** Who is told: the account that has the person, and of somebody without one, who has shown their code the longest. */
async function findKeeper(services: Services, document: IdentityDocument): Promise<string | null> {
  const index = documentIndexOf(services, document);
  const [personId] = (await findPeopleByDocuments(services.db, [index])).values();
  const [keeper] = await listGuardianshipsOfPerson(services.db, personId ?? randomUUID());
  return keeper?.accountId ?? null;
}

/** The same claim made again is the same claim, unless what was typed has been put right since. */
async function findOpenClaim(
  services: Services,
  accountId: string,
  { document }: OwnIdentity,
  matches: boolean,
): Promise<ClaimRow | undefined> {
  const now = services.clock.cityNow();
  const index = documentIndexOf(services, document);
  return (await listClaimsOf(services.db, accountId, LISTED)).find(
    (claim) =>
      stateOfClaim(claim, now) === 'waiting' &&
      Buffer.compare(claim.documentIndex, index) === 0 &&
      (claim.confirmedBy !== null || !matches),
  );
}

async function putDown(
  services: Services,
  accountId: string,
  { document, name }: OwnIdentity,
  found: { readonly matches: boolean; readonly present: string | null },
): Promise<ResponseOf<'claimIdentity'>> {
  const claimNumber = newNumber();
  const madeAt = services.clock.cityNow();
  const expiresAt = madeAt + CLAIM_DAYS * DAY_MS;
  const seal = (text: string, column: string) =>
    services.fieldCipher.seal(text, { table: 'identity_claim', rowId: claimNumber, column });
  await services.db.begin(async (tx) => {
    await insertClaim(tx, {
      ...{ claimNumber, accountId, madeAt, expiresAt, presentAccount: found.present },
      documentIndex: documentIndexOf(services, document),
      documentType: document.type,
      hintLastTwo: documentHint(document).lastTwo,
      numberSealed: seal(document.number, 'number'),
      countrySealed: document.country === undefined ? null : seal(document.country, 'country'),
      nameSealed: seal(name, 'name'),
      maskedName: maskName(name),
      confirmedBy: found.matches ? services.identityRegister.name : null,
    });
    if (found.matches && found.present !== null) await tell(services, tx, found.present, expiresAt);
  });
  if (found.matches && found.present !== null) textAccount(services, found.present, 'claimed');
  return { claimNumber, expiresAt };
}

const tell = (services: Services, tx: Db, present: string, until: number): Promise<void> =>
  notify(services, tx, [{ subjectId: present, kind: 'identity-claimed', facts: { until } }]);

/** What this account asked for, and what is asked of it. */
export async function readClaims(services: Services, accountId: string): Promise<MyClaims> {
  const [made, against] = await Promise.all([
    listClaimsOf(services.db, accountId, LISTED),
    listClaimsAgainst(services.db, accountId, LISTED),
  ]);
  const now = services.clock.cityNow();
  return {
    made: made.map((claim) => viewOf(claim, now)),
    against: against.map((claim) => ({ ...viewOf(claim, now), objectedAt: claim.objectedAt })),
  };
}

/** That a second officer is asked says that somebody objected: it looks like waiting. */
function viewOf(claim: ClaimRow, now: number): MyClaims['made'][number] {
  const state = stateOfClaim(claim, now);
  return {
    claimNumber: claim.claimNumber,
    hint: { type: claim.documentType, lastTwo: claim.hintLastTwo },
    madeAt: claim.madeAt,
    expiresAt: claim.expiresAt,
    state: state === 'second-officer' ? 'waiting' : state,
    reason: state === 'accepted' || state === 'refused' ? claimReasonName(claim) : null,
  };
}

/** The account that has the identity says that it is its own: two officers have to agree from now on. */
export async function objectToClaim(
  services: Services,
  accountId: string,
  claimNumber: string,
): Promise<MyClaims> {
  await services.db.begin(async (tx) => {
    const claim = await lockClaim(tx, claimNumber);
    if (claim?.presentAccount !== accountId || claim.confirmedBy === null)
      throw new ProblemError('claim-unknown');
    const now = services.clock.cityNow();
    if (!['waiting', 'second-officer'].includes(stateOfClaim(claim, now)))
      throw new ProblemError('claim-over');
    await saveObjection(tx, claimNumber, now);
  });
  return readClaims(services, accountId);
}
