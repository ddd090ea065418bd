import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { enterAccount } from '../accounts/enter-account.ts';
import { limitTries } from '../limits/limit-use.ts';
import { signInByChannel } from './service.ts';

export const channelHandlers = (services: Services): Handlers => ({
  channelSignIn: async ({ params, body }, call) => {
    await limitTries(services, { address: call.address, deviceId: body.deviceId });
    const subjectId = await signInByChannel(services, params.channel, body.code);
    const { token, passesWithdrawn } = await enterAccount(services, call, subjectId, body.deviceId);
    call.setSession(token);
    return { subjectId, passesWithdrawn };
  },
});
