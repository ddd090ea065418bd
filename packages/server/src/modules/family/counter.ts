import type { CounterRequest, RequestOf } from '@healthcode/contracts';
import { dayNumberAt, isFamilyEndReason, whoAgrees } from '@healthcode/domain';
import {
  type Db,
  type FamilyRequestRow,
  findFamilyRequest,
  findRequestByNumber,
  findSelf,
  listGuardianshipsOfPerson,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { logLooks } from '../people/looks.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { isOpen, lockRequest, settle } from './agree.ts';
import { endCare } from './end.ts';

/** A request by the number that the asker says; the person can read that an office looked. */
export async function findAtCounter(
  services: Services,
  staffId: string,
  { requestNumber }: RequestOf<'findFamilyRequest'>['body'],
): Promise<CounterRequest> {
  const staff = await requireOfficer(services, staffId);
  return services.db.begin(async (tx) => show(services, tx, staff, await findRequest(tx, requestNumber)));
}

/** The officer has seen the person, or for a child the guardian's papers, and puts down what they say. */
export async function answerAtCounter(
  services: Services,
  staffId: string,
  { requestNumber, agrees }: RequestOf<'answerFamilyAtCounter'>['body'],
): Promise<CounterRequest> {
  const staff = await requireOfficer(services, staffId);
  return services.db.begin(async (tx) => {
    const request = await lockRequest(tx, await findRequest(tx, requestNumber));
    await settle(services, tx, request, { agrees, by: 'counter', staffId });
    return show(services, tx, staff, request);
  });
}

/** Ends what was agreed to, on proof and for a reason that both sides read. */
export async function endAtCounter(
  services: Services,
  staffId: string,
  { requestNumber, reason }: RequestOf<'endFamilyAtCounter'>['body'],
): Promise<CounterRequest> {
  const staff = await requireOfficer(services, staffId);
  if (!isFamilyEndReason(reason)) throw new ProblemError('family-end-reason');
  const view = await services.db.begin(async (tx) => {
    const request = await findRequest(tx, requestNumber);
    if (request.state !== 'agreed' || !(await endCare(services, tx, request, reason)))
      throw new ProblemError('family-nothing-to-end');
    return show(services, tx, staff, request);
  });
  services.statusMayHaveChanged();
  return view;
}

async function findRequest(tx: Db, typed: string): Promise<FamilyRequestRow> {
  const requestNumber = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const found = await findRequestByNumber(tx, requestNumber);
  const request = found && (await findFamilyRequest(tx, found.personId, found.requestId));
  if (!request) throw new ProblemError('family-request-unknown');
  return request;
}

/** What the counter sees, as it is now; written down for both people in the transaction that reads it. */
async function show(
  services: Services,
  tx: Db,
  staff: StaffRow,
  { personId, requestId }: FamilyRequestRow,
): Promise<CounterRequest> {
  const at = services.clock.cityNow();
  const request = (await findFamilyRequest(tx, personId, requestId))!;
  const asker = await findSelf(tx, request.accountId);
  const personIds = [personId, ...(asker ? [asker.personId] : [])];
  await logLooks(tx, staff, { personIds, what: 'record', reason: 'family-request', at });
  const { requestNumber, relation, way, askedAt, lapsesAt, maskedName } = request;
  const today = dayNumberAt(at, services.policy.utcOffsetMinutes);
  const birthDay = request.birthDay ?? undefined;
  return {
    ...{ requestNumber, relation, way, askedAt, lapsesAt },
    person: {
      maskedName,
      hint: { type: request.documentType, lastTwo: request.hintLastTwo },
      isChild: whoAgrees({ relation, birthDay }, today) === 'guardian',
    },
    asker: {
      maskedName: asker?.maskedName ?? '',
      hint: { type: asker?.documentType ?? '', lastTwo: asker?.hintLastTwo ?? '' },
    },
    state: await stateOf(tx, request, at),
  };
}

async function stateOf(tx: Db, request: FamilyRequestRow, at: number): Promise<CounterRequest['state']> {
  if (request.state === 'asked') return isOpen(request, at) ? 'asked' : 'lapsed';
  if (request.state !== 'agreed') return request.state;
  const shown = await listGuardianshipsOfPerson(tx, request.personId);
  return shown.some(({ accountId }) => accountId === request.accountId) ? 'agreed' : 'ended';
}
