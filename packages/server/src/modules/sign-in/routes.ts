import type { Handlers } from '../../platform/http/operations.ts';
import { closeSession, openSession } from '../../platform/http/session.ts';
import type { Services } from '../../services.ts';
import { requestCode, signIn } from './service.ts';

export const signInHandlers = (services: Services): Handlers => ({
  requestCode: ({ body }, call) => requestCode(services, call.app, body.phone, call.language),
  signIn: async ({ body }, call) => {
    const subjectId = await signIn(services, call.app, body.phone, body.code);
    call.setSession(await openSession(services.db, call.app, subjectId, services.clock.realNow()));
    return { subjectId };
  },
  signOut: async (_, call) => {
    if (call.token) await closeSession(services.db, call.token);
    call.clearSession();
    return {};
  },
});
