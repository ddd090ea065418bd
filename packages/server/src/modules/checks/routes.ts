import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { listMyChecks, uploadChecks } from './service.ts';

export const checkHandlers = (services: Services): Handlers => ({
  uploadChecks: ({ body }, call) => uploadChecks(services, call.subjectId, body),
  myChecks: (_, call) => listMyChecks(services, call.subjectId),
});
