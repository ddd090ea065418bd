import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { declare, listOwnDeclarations } from './service.ts';

export const declarationHandlers = (services: Services): Handlers => ({
  declare: ({ body }, call) => declare(services, call.subjectId, body),
  declarations: (_, call) => listOwnDeclarations(services, call.subjectId),
});
