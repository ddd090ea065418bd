import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { seeDeviceOf } from '../accounts/devices.ts';
import { useCertified } from '../channels/service.ts';
import { proveIdentity } from './prove-identity.ts';
import { giveConsent, readMe } from './service.ts';

export const identityHandlers = (services: Services): Handlers => ({
  me: async (_, call) => {
    await seeDeviceOf(services, call);
    return readMe(services, call.subjectId);
  },
  consent: async ({ body }, call) => {
    await giveConsent(services, call.subjectId, body.textVersion);
    await useCertified(services, call.subjectId);
    return readMe(services, call.subjectId);
  },
  identity: async ({ body }, call) => {
    await proveIdentity(services, call.subjectId, body);
    return readMe(services, call.subjectId);
  },
});
