import type { MyDocuments, RequestOf } from '@healthcode/contracts';
import type { DocumentType, IdentityDocument } from '@healthcode/domain';
import { documentHint } from '@healthcode/domain';
import {
  type Db,
  type DocumentRow,
  findPeopleByDocuments,
  insertDocument,
  isShadow,
  listDocuments,
  lockMerges,
  lockPeople,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { askRegister, type OwnIdentity, parseOwnIdentity, slowDown } from '../identity/own-identity.ts';
import { documentIndexOf } from '../identity/people-of-documents.ts';
import { putDownVerified } from '../identity/prove-identity.ts';
import { requireHolder } from '../identity/service.ts';
import { notify } from '../notices/notify.ts';
import { joinShadow } from './join-shadow.ts';
import { readDocuments } from './my-documents.ts';

/**
 * Another document of the account's own person. The register must know it under this name, and as the same person's
 * as the one that is there. Every other reason has one answer, so that nobody learns who else has a code.
 */
export async function addDocument(
  services: Services,
  accountId: string,
  given: RequestOf<'addDocument'>['body'],
): Promise<MyDocuments> {
  const { personId } = await requireHolder(services, services.db, accountId);
  const identity = parseOwnIdentity(services, given);
  await slowDown(services, accountId, identity);
  const index = documentIndexOf(services, identity.document);
  const mine = await listDocuments(services.db, personId);
  if (mine.some((row) => Buffer.compare(row.documentIndex, index) === 0))
    throw new ProblemError('document-yours-already');
  const { identityRegister: register } = services;
  const known = openDocument(services, personId, mine[0]!);
  const [matches, isSame] = await Promise.all([
    askRegister(() => register.check(identity.document, identity.name)),
    askRegister(() => register.samePerson(identity.document, known)),
  ]);
  if (!matches || !isSame) throw new ProblemError('document-not-added');
  await services.db.begin((tx) => add(services, tx, { accountId, personId, identity, index }));
  services.statusMayHaveChanged();
  return readDocuments(services, accountId);
}

/** A document on record as the register is asked about it. */
function openDocument({ fieldCipher }: Services, personId: string, row: DocumentRow): IdentityDocument {
  const place = (column: string) => ({ table: 'identity_document', rowId: personId, column });
  const { countrySealed } = row;
  return {
    type: row.documentType as DocumentType,
    number: fieldCipher.open(row.numberSealed, place('number')),
    ...(countrySealed === null ? {} : { country: fieldCipher.open(countrySealed, place('country')) }),
  };
}

interface Adding {
  readonly accountId: string;
  readonly personId: string;
  readonly identity: OwnIdentity;
  readonly index: Uint8Array;
}

async function add(services: Services, tx: Db, adding: Adding): Promise<void> {
  const { accountId, personId, identity, index } = adding;
  await lockMerges(tx);
  const [other] = (await findPeopleByDocuments(tx, [index])).values();
  const people = other === undefined ? [personId] : [personId, other];
  const locked = await lockPeople(tx, people);
  // what was true before the locks may be so no longer
  if ((await requireHolder(services, tx, accountId)).personId !== personId)
    throw new ProblemError('identity-needed');
  const joined = other !== undefined && other !== personId;
  if (joined) {
    if (!(await isShadow(tx, other))) throw new ProblemError('document-not-added');
    await joinShadow(services, tx, {
      person: locked.find((row) => row.personId === personId)!,
      shadow: other,
      accountId,
    });
  } else if (other === undefined) {
    await insertDocument(tx, {
      personId,
      documentIndex: index,
      documentType: identity.document.type,
      hintLastTwo: documentHint(identity.document).lastTwo,
      numberSealed: sealNumber(services, personId, identity.document.number),
    });
  }
  await putDownVerified(services, tx, personId, identity);
  const facts = { documentType: identity.document.type, joined };
  await notify(services, tx, [{ subjectId: personId, kind: 'document-added', facts }]);
}

const sealNumber = ({ fieldCipher }: Services, personId: string, number: string): Uint8Array =>
  fieldCipher.seal(number, { table: 'identity_document', rowId: personId, column: 'number' });
