import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { makeStatement } from './service.ts';

export const statementHandlers = (services: Services): Handlers => ({
  makeStatement: (_, call) => makeStatement(services, call.subjectId),
});
