import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { answer, propose, readSuspensions } from './service.ts';

export const suspensionHandlers = (services: Services): Handlers => ({
  suspensions: (_, call) => readSuspensions(services, call.subjectId),
  proposeSuspension: ({ body }, call) => propose(services, call.subjectId, body),
  answerSuspension: ({ params, body }, call) =>
    answer(services, call.subjectId, params.suspensionId, body.confirms),
});
