import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { giveConsent, proveIdentity, readMe } from './service.ts';

export const identityHandlers = (services: Services): Handlers => ({
  me: (_, call) => readMe(services, call.subjectId),
  consent: async ({ body }, call) => {
    await giveConsent(services, call.subjectId, body.textVersion);
    return readMe(services, call.subjectId);
  },
  identity: async ({ body }, call) => {
    await proveIdentity(services, call.subjectId, body);
    return readMe(services, call.subjectId);
  },
});
