import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { changePhone, sendNewPhoneCode } from './change-phone.ts';
import { confirmWithCode, sendConfirmCode } from './confirm.ts';
import { listDevices, signOutDevice, signOutOtherDevices } from './devices.ts';
import { addPasskey, listPasskeys, passkeyOptions, removePasskey, renamePasskey } from './passkeys.ts';
import {
  confirmWithPasskey,
  passkeyConfirmOptions,
  passkeySignInOptions,
  signInWithPasskey,
} from './use-passkey.ts';

export const accountHandlers = (services: Services): Handlers => ({
  sendConfirmCode: (_, call) => sendConfirmCode(services, call),
  confirmWithCode: ({ body }, call) => confirmWithCode(services, call, body.code),
  devices: (_, call) => listDevices(services, call),
  signOutDevice: ({ params, body }, call) => signOutDevice(services, call, params.entryId, body.lost),
  signOutOtherDevices: (_, call) => signOutOtherDevices(services, call),
  passkeys: (_, call) => listPasskeys(services, call.subjectId),
  passkeyOptions: (_, call) => passkeyOptions(services, call),
  addPasskey: ({ body }, call) => addPasskey(services, call, body),
  renamePasskey: ({ params, body }, call) =>
    renamePasskey(services, call.subjectId, params.passkeyId, body.name),
  removePasskey: ({ params }, call) => removePasskey(services, call, params.passkeyId),
  passkeyConfirmOptions: (_, call) => passkeyConfirmOptions(services, call.subjectId),
  confirmWithPasskey: ({ body }, call) => confirmWithPasskey(services, call, body.response),
  sendNewPhoneCode: ({ body }, call) => sendNewPhoneCode(services, call, body.phone),
  changePhone: ({ body }, call) => changePhone(services, call, body),
  passkeySignInOptions: (_, call) => passkeySignInOptions(services, call),
  signInWithPasskey: async ({ body }, call) => {
    const { response, deviceId } = body;
    const { token, accountId, passesWithdrawn } = await signInWithPasskey(services, call, response, deviceId);
    call.setSession(token);
    return { subjectId: accountId, passesWithdrawn };
  },
});
