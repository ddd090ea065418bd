import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { listReported, reportRecord, withdrawRecord } from './service.ts';

export const evidenceHandlers = (services: Services): Handlers => ({
  report: ({ body }, call) => reportRecord(services, call.subjectId, body),
  reported: (_, call) => listReported(services, call.subjectId),
  withdraw: ({ params, body }, call) =>
    withdrawRecord(services, call.subjectId, params.recordId, body.version),
});
