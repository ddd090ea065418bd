import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { declare, listStreets, readDeclarations } from './service.ts';

export const declarationHandlers = (services: Services): Handlers => ({
  declare: ({ body }, call) => declare(services, call.subjectId, body),
  streets: async ({ params }) => listStreets(services, params.district),
  declarations: ({ query }, call) => readDeclarations(services, call.subjectId, query.personId),
});
