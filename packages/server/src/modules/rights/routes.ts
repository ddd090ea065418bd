import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { useCertified } from '../channels/service.ts';
import { closeAccount } from './close-account.ts';
import { giveConsentTo, listMyConsents, withdraw } from './consents.ts';
import { readLooked } from './looked.ts';
import { readMyData } from './my-data.ts';

export const rightHandlers = (services: Services): Handlers => ({
  consents: ({ query }, call) => listMyConsents(services, call.subjectId, query.personId),
  giveConsent: async ({ params, body }, call) => {
    await giveConsentTo(services, call.subjectId, params.purpose, body);
    if (params.purpose === 'service') await useCertified(services, call.subjectId);
    return listMyConsents(services, call.subjectId, body.personId);
  },
  withdrawConsent: async ({ params, body }, call) => {
    await withdraw(services, call.subjectId, params.purpose, body.personId);
    return listMyConsents(services, call.subjectId, body.personId);
  },
  closeAccount: async (_, call) => {
    requireConfirmed(services, call);
    await closeAccount(services, call.subjectId);
    call.clearSession();
    return {};
  },
  looked: ({ query }, call) => readLooked(services, call.subjectId, query),
  myData: ({ query }, call) => readMyData(services, call.subjectId, query.personId),
});
