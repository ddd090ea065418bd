import type { Call, Handlers } from '../../platform/http/operations.ts';
import { closeSession, openSession, sessionOf } from '../../platform/http/session.ts';
import type { Services } from '../../services.ts';
import { leaveDevice } from '../accounts/devices.ts';
import { enterAccount } from '../accounts/enter-account.ts';
import { requestCode, signIn } from './service.ts';

/** Ends the session; a resident's device is signed out with it. */
async function signOut(services: Services, call: Call): Promise<void> {
  const { db, clock } = services;
  const session = await sessionOf(db, call.app, call.token, clock.realNow());
  if (session === null || call.token === undefined) return;
  await closeSession(db, call.token);
  if (call.app === 'resident' && session.deviceId !== null)
    await leaveDevice(services, session.subjectId, session.deviceId);
}

export const signInHandlers = (services: Services): Handlers => ({
  requestCode: ({ body }, call) => requestCode(services, call, body),
  signIn: async ({ body }, call) => {
    const subjectId = await signIn(services, call, body);
    if (call.app !== 'resident') {
      call.setSession(await openSession(services.db, call.app, subjectId, services.clock.realNow()));
      return { subjectId };
    }
    const { token, passesWithdrawn } = await enterAccount(services, call, subjectId, body.deviceId);
    call.setSession(token);
    return { subjectId, passesWithdrawn };
  },
  signOut: async (_, call) => {
    await signOut(services, call);
    call.clearSession();
    return {};
  },
});
