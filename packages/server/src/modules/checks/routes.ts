import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { readChecksToday } from './checks-today.ts';
import { listMyChecks, uploadChecks } from './service.ts';

export const checkHandlers = (services: Services): Handlers => ({
  uploadChecks: ({ body }, call) => uploadChecks(services, call.subjectId, body),
  checksToday: (_, call) => readChecksToday(services, call.subjectId),
  myChecks: ({ query }, call) => listMyChecks(services, call.subjectId, query.personId),
});
