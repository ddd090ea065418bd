import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { lookUp } from './service.ts';

export const lookUpHandlers = (services: Services): Handlers => ({
  lookUp: ({ body }, call) => lookUp(services, call.subjectId, body),
});
