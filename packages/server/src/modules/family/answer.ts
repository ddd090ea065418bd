import { answerFamilyRequest, findPersonOfRequest } from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { requireHolder } from '../identity/service.ts';
import { recordAct } from './acts.ts';
import { isOpen, lockRequest, settle } from './agree.ts';

/** The person's own answer, in their own app. */
export async function answerOwn(
  services: Services,
  call: Call,
  requestId: string,
  agrees: boolean,
): Promise<void> {
  requireConfirmed(services, call);
  const { personId } = await requireHolder(services, services.db, call.subjectId);
  await services.db.begin(async (tx) => {
    const request = await lockRequest(tx, { personId, requestId });
    if (request.way === 'guardian') throw new ProblemError('family-request-unknown');
    await settle(services, tx, request, { agrees, by: 'person' });
  });
}

/** The asker thinks better of it before anybody has answered. */
export async function takeBack(services: Services, call: Call, requestId: string): Promise<void> {
  const { subjectId: accountId } = call;
  await services.db.begin(async (tx) => {
    const personId = await findPersonOfRequest(tx, accountId, requestId);
    if (personId === null) throw new ProblemError('family-request-unknown');
    const request = await lockRequest(tx, { personId, requestId });
    const at = services.clock.cityNow();
    if (!isOpen(request, at)) throw new ProblemError('family-request-over');
    await answerFamilyRequest(tx, request, { state: 'taken-back', by: 'asker', at });
    const { relation } = request;
    await recordAct(services, tx, { personId, accountId, relation, act: 'taken-back' });
  });
}
