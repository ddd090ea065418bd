import { type Route, route } from './route.ts';

/** Accounts: showing again who one is, devices, passkeys, the phone number. */
export const accountRoutes = {
  sendConfirmCode: route('POST', '/api/v1/account/confirm/codes', ['resident'], true),
  confirmWithCode: route('POST', '/api/v1/account/confirm', ['resident'], true),
  devices: route('GET', '/api/v1/account/devices', ['resident'], true),
  signOutDevice: route('POST', '/api/v1/account/devices/:entryId/sign-out', ['resident'], true),
  signOutOtherDevices: route('POST', '/api/v1/account/devices/sign-out-others', ['resident'], true),
  passkeys: route('GET', '/api/v1/account/passkeys', ['resident'], true),
  passkeyOptions: route('POST', '/api/v1/account/passkeys/options', ['resident'], true),
  addPasskey: route('POST', '/api/v1/account/passkeys', ['resident'], true),
  renamePasskey: route('POST', '/api/v1/account/passkeys/:passkeyId/name', ['resident'], true),
  removePasskey: route('POST', '/api/v1/account/passkeys/:passkeyId/remove', ['resident'], true),
  passkeyConfirmOptions: route('POST', '/api/v1/account/confirm/passkey/options', ['resident'], true),
  confirmWithPasskey: route('POST', '/api/v1/account/confirm/passkey', ['resident'], true),
  sendNewPhoneCode: route('POST', '/api/v1/account/phone/codes', ['resident'], true),
  changePhone: route('POST', '/api/v1/account/phone', ['resident'], true),
} as const satisfies Record<string, Route>;
