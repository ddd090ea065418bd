import { randomUUID } from 'node:crypto';
import type { RequestOf } from '@healthcode/contracts';
import { type IdentityDocument, maskName } from '@healthcode/domain';
import {
  type Db,
  findAccount,
  findPeopleByDocuments,
  findSelf,
  findSelfAccount,
  insertGuardianship,
  lockAccount,
  lockPerson,
  verifyDocument,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { askRegister, type OwnIdentity, parseOwnIdentity, slowDown } from './own-identity.ts';
import { documentIndexOf, findOrCreatePeople } from './people-of-documents.ts';

/** Refuses an account that has not consented to the present text. */
export async function requireConsented({ db, policy }: Services, accountId: string): Promise<void> {
  const account = await findAccount(db, accountId);
  if (account?.consentVersion !== policy.consent.textVersion) throw new ProblemError('consent-needed');
}

/**
 * The account that this document's person calls their own; null: none has. The same two questions are asked of the
 * database whoever has it, so that the time taken tells nothing.
 */
export async function findAccountOf(
  core: CityCore,
  db: Db,
  document: IdentityDocument,
): Promise<string | null> {
  const [personId] = (await findPeopleByDocuments(db, [documentIndexOf(core, document)])).values();
  return findSelfAccount(db, personId ?? randomUUID());
}

/**
 * Real-name step: checks form, then the identity register, then binds the account to the one person of this document.
 * Where number and name do not belong together the answer is the same, after the same questions, as where somebody
 * else's account has the person: nobody learns here who has a code.
 */
export async function proveIdentity(
  services: Services,
  accountId: string,
  given: RequestOf<'identity'>['body'],
): Promise<void> {
  await requireConsented(services, accountId);
  const identity = parseOwnIdentity(services, given);
  await slowDown(services, accountId, identity);
  const { document, name } = identity;
  const matches = await askRegister(() => services.identityRegister.check(document, name));
  const present = await findAccountOf(services, services.db, document);
  if (!matches || (present !== null && present !== accountId))
    throw new ProblemError('identity-not-confirmed');
  await services.db.begin((tx) => bindIdentity(services, tx, accountId, identity));
}

/** The account's person is from now on the one of this document. Refused where either has another already. */
export async function bindIdentity(
  services: Services,
  tx: Db,
  accountId: string,
  identity: OwnIdentity,
): Promise<void> {
  if (!(await lockAccount(tx, accountId))) throw new ProblemError('not-signed-in');
  const [personId] = (await findOrCreatePeople(services, tx, [identity.document])) as [string];
  await lockPerson(tx, personId);
  const self = await findSelf(tx, accountId);
  if (self) {
    if (self.personId === personId) return;
    throw new ProblemError('identity-already-given');
  }
  if ((await findSelfAccount(tx, personId)) !== null) throw new ProblemError('identity-not-confirmed');
  const at = services.clock.cityNow();
  await putDownVerified(services, tx, personId, identity);
  await insertGuardianship(tx, { personId, accountId, relation: 'self', at });
}

/** Puts down that the register knows the document, which is this person's, under this name. */
export async function putDownVerified(
  services: Services,
  tx: Db,
  personId: string,
  { document, name }: OwnIdentity,
): Promise<void> {
  const place = (column: string) => ({ table: 'identity_document', rowId: personId, column });
  const { country } = document;
  await verifyDocument(tx, {
    personId,
    documentIndex: documentIndexOf(services, document),
    nameSealed: services.fieldCipher.seal(name, place('name')),
    countrySealed: country === undefined ? null : services.fieldCipher.seal(country, place('country')),
    maskedName: maskName(name),
    verifiedBy: services.identityRegister.name,
    at: services.clock.cityNow(),
  });
}
