import { careEndsOn, dayNumberAt, givenAsOf, hasRoomForCarer, startOfDay } from '@healthcode/domain';
import {
  answerFamilyRequest,
  type Db,
  type FamilyAnswerer,
  type FamilyRequestRow,
  findFamilyRequest,
  findHolder,
  insertGuardianship,
  listGuardianshipsOfPerson,
  lockAccount,
  lockFamilyRequest,
  lockPerson,
  type RequestId,
  recordConsent,
  verifyDocument,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';
import { purposeOf } from '../rights/consent-purposes.ts';
import { recordAct } from './acts.ts';

interface Answer {
  readonly agrees: boolean;
  readonly by: Exclude<FamilyAnswerer, 'asker'>;
  readonly staffId?: string;
}

/** Whether the request waits for an answer at `at`. */
export const isOpen = (
  { state, lapsesAt }: Pick<FamilyRequestRow, 'state' | 'lapsesAt'>,
  at: number,
): boolean => state === 'asked' && at < lapsesAt;

/** The request, with everything that its answer changes locked: first the account, then the person, then itself. */
export async function lockRequest(tx: Db, { personId, requestId }: RequestId): Promise<FamilyRequestRow> {
  const seen = await findFamilyRequest(tx, personId, requestId);
  if (!seen) throw new ProblemError('family-request-unknown');
  await lockAccount(tx, seen.accountId);
  await lockPerson(tx, personId);
  return (await lockFamilyRequest(tx, personId, requestId))!;
}

/** Carries out an answer to a request that `lockRequest` has locked; refuses where it can be answered no more. */
export async function settle(
  services: Services,
  tx: Db,
  request: FamilyRequestRow,
  { agrees, by, staffId }: Answer,
): Promise<void> {
  const at = services.clock.cityNow();
  if (!isOpen(request, at)) throw new ProblemError('family-request-over');
  if (agrees) await beginCare(services, tx, request, at);
  await answerFamilyRequest(tx, request, {
    state: agrees ? 'agreed' : 'refused',
    by,
    at,
    staffId: staffId ?? null,
  });
  const { personId, accountId, relation } = request;
  await recordAct(services, tx, {
    personId,
    accountId,
    relation,
    act: agrees ? 'agreed' : 'refused',
    how: by,
  });
  await notify(services, tx, [
    { subjectId: accountId, kind: agrees ? 'family-agreed' : 'family-refused', facts: { relation } },
    ...(agrees ? [{ subjectId: personId, kind: 'family-shown', facts: { relation, how: by } }] : []),
  ]);
}

async function beginCare(services: Services, tx: Db, request: FamilyRequestRow, at: number): Promise<void> {
  const { personId, accountId, relation } = request;
  const { utcOffsetMinutes } = services.policy;
  const today = dayNumberAt(at, utcOffsetMinutes);
  const asked = { relation, birthDay: request.birthDay ?? undefined };
  const carers = (await listGuardianshipsOfPerson(tx, personId)).filter((row) => row.relation !== 'self');
  if (!hasRoomForCarer(asked, carers.length, today)) throw new ProblemError('family-child-full');
  await nameThem(services, tx, request, at);
  const endsOn = careEndsOn(asked, today);
  const endsAt = endsOn === null ? null : startOfDay(endsOn, utcOffsetMinutes);
  await insertGuardianship(tx, { personId, accountId, relation, at, endsAt });
  await consentFor(services, tx, request, at);
}

/** With the agreement the account may use what it declares of the person's health: the text was accepted when it asked. */
function consentFor(
  services: Services,
  tx: Db,
  { personId, accountId, relation }: FamilyRequestRow,
  givenAt: number,
): Promise<void> {
  const { id: purpose, textVersion } = purposeOf(services, 'sensitive-health');
  const givenAs = givenAsOf(relation);
  return recordConsent(tx, { accountId, purpose, textVersion, givenForPerson: personId, givenAs, givenAt });
}

/** The register confirmed document and name when it was asked; who is known here by a name keeps it. */
async function nameThem(services: Services, tx: Db, request: FamilyRequestRow, at: number): Promise<void> {
  const { personId, requestId, documentIndex, maskedName } = request;
  if (await findHolder(tx, personId)) return;
  const name = services.fieldCipher.open(request.nameSealed, {
    table: 'family_request',
    rowId: requestId,
    column: 'name',
  });
  await verifyDocument(tx, {
    ...{ personId, documentIndex, maskedName, at },
    countrySealed: null,
    nameSealed: services.fieldCipher.seal(name, {
      table: 'identity_document',
      rowId: personId,
      column: 'name',
    }),
    verifiedBy: services.identityRegister.name,
  });
}
