import { randomInt, randomUUID } from 'node:crypto';
import type { RequestOf } from '@healthcode/contracts';
import {
  askingProblems,
  DAY_MS,
  documentHint,
  documentKey,
  type IdentityDocument,
  maskName,
  needsGuardianConsent,
  REQUEST_DAYS,
} from '@healthcode/domain';
import {
  closeLapsedRequests,
  type Db,
  type FamilyRequestRow,
  type HolderRow,
  insertFamilyRequest,
  listDocuments,
  listGuardianshipsOfAccount,
  listRequestsOfAccount,
  lockAccount,
  lockPerson,
  reserveRequestNumber,
} from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { askRegister, confirmIdentity } from '../identity/own-identity.ts';
import { documentIndexOf, findOrCreatePeople } from '../identity/people-of-documents.ts';
import { requireHolder } from '../identity/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { notify } from '../notices/notify.ts';
import { recordAct } from './acts.ts';
import { isOpen, settle } from './agree.ts';
import { type Asked, parseAsked } from './asked.ts';
import { sendQuestion } from './text-message.ts';

type Body = RequestOf<'askFamily'>['body'];

const LISTED = 50;

/**
 * Asks to show a family member's code. The register confirms document and name; the answer is the same whether or
 * not that person is known here, and whether or not the phone is theirs. A child whose guardian the register knows
 * is there at once.
 */
export async function ask(services: Services, call: Call, body: Body): Promise<void> {
  requireConfirmed(services, call);
  const holder = await requireHolder(services, services.db, call.subjectId);
  const asked = parseAsked(services, body);
  await limitUse(services, 'family-ask-by-account', call.subjectId);
  await limitUse(services, 'identity-by-document', documentKey(asked.document));
  await confirmIdentity(services, asked);
  const confirmed = asked.way === 'guardian' && (await isGuardian(services, holder, asked.document));
  const request = await services.db.begin((tx) =>
    put(services, tx, { accountId: call.subjectId, holder, asked, confirmed }),
  );
  if (asked.phone !== null)
    await sendQuestion(services, request, { ...asked, phone: asked.phone, asker: holder });
}

async function isGuardian(services: Services, asker: HolderRow, child: IdentityDocument): Promise<boolean> {
  const [own] = await listDocuments(services.db, asker.personId);
  if (!own) return false;
  const place = { table: 'identity_document', rowId: asker.personId, column: 'number' };
  const number = services.fieldCipher.open(own.numberSealed, place);
  return askRegister(() =>
    services.identityRegister.isGuardian({ type: own.documentType, number } as IdentityDocument, child),
  );
}

interface Asking {
  readonly accountId: string;
  readonly holder: HolderRow;
  readonly asked: Asked;
  /** The register knows the asker as the child's guardian. */
  readonly confirmed: boolean;
}

async function put(services: Services, tx: Db, asking: Asking): Promise<FamilyRequestRow> {
  const { accountId, asked, confirmed } = asking;
  await lockAccount(tx, accountId);
  const [personId] = (await findOrCreatePeople(services, tx, [asked.document])) as [string];
  await lockPerson(tx, personId);
  await refuseImpossible(services, tx, asking, personId);
  await closeLapsedRequests(tx, { personId, accountId, at: services.clock.cityNow() });
  const request = await insert(services, tx, asking, personId);
  const { relation } = request;
  await recordAct(services, tx, { personId, accountId, relation, act: 'asked' });
  if (confirmed) await settle(services, tx, request, { agrees: true, by: 'register' });
  else
    await notify(services, tx, [
      { subjectId: personId, kind: 'family-asked', facts: { relation, lapsesAt: request.lapsesAt } },
    ]);
  return request;
}

async function refuseImpossible(
  services: Services,
  tx: Db,
  { accountId, holder, asked }: Asking,
  personId: string,
): Promise<void> {
  const at = services.clock.cityNow();
  const shown = (await listGuardianshipsOfAccount(tx, accountId)).filter(
    ({ relation }) => relation !== 'self',
  );
  const open = (await listRequestsOfAccount(tx, accountId, LISTED)).filter((row) => isOpen(row, at));
  const [problem] = askingProblems(
    { relation: asked.relation, birthDay: asked.document.birthDay },
    {
      count: shown.length + open.length,
      isSelf: personId === holder.personId,
      isKnown: [...shown, ...open].some((row) => row.personId === personId),
    },
    asked.today,
  );
  if (problem) throw new ProblemError(problem);
}

async function insert(
  services: Services,
  tx: Db,
  { accountId, asked }: Asking,
  personId: string,
): Promise<FamilyRequestRow> {
  const requestId = randomUUID();
  const { document, name, relation, way, today } = asked;
  const askedAt = services.clock.cityNow();
  const birthDay = document.birthDay ?? null;
  const row = {
    ...{ personId, requestId, accountId, relation, way, birthDay, askedAt },
    requestNumber: await drawNumber(tx, { personId, requestId }),
    documentIndex: documentIndexOf(services, document),
    documentType: document.type,
    hintLastTwo: documentHint(document).lastTwo,
    nameSealed: services.fieldCipher.seal(name, {
      table: 'family_request',
      rowId: requestId,
      column: 'name',
    }),
    maskedName: maskName(name),
    consentVersion: services.policy.consent.textVersion,
    guardianConsents: birthDay !== null && needsGuardianConsent(birthDay, today),
    lapsesAt: askedAt + REQUEST_DAYS * DAY_MS,
  };
  await insertFamilyRequest(tx, row);
  return { ...row, state: 'asked', answeredAt: null };
}

/** Eight digits that no other request has. */
async function drawNumber(
  tx: Db,
  request: Pick<FamilyRequestRow, 'personId' | 'requestId'>,
): Promise<string> {
  for (;;) {
    const requestNumber = String(randomInt(10_000_000, 100_000_000));
    if (await reserveRequestNumber(tx, { ...request, requestNumber })) return requestNumber;
  }
}
