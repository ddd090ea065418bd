import type { accountRoutes } from '../routes/accounts.ts';
import * as Accounts from '../schemas/accounts.ts';
import { Empty } from '../schemas/common.ts';
import type { OperationsOf } from './operation.ts';

/** Accounts: showing again who one is, devices, passkeys, the phone number. */
export const accountOperations = {
  sendConfirmCode: {
    summary: 'Send a one-time code to the account’s own phone, to show again who one is',
    body: Empty,
    response: Accounts.ConfirmCodeSent,
  },
  confirmWithCode: {
    summary: 'Show with that code that it is still the account’s owner',
    body: Accounts.ConfirmBody,
    response: Accounts.Confirmed,
  },
  devices: {
    summary: 'Where this account is signed in or its passes are held',
    response: Accounts.DeviceList,
  },
  signOutDevice: {
    summary: 'Sign another device out and withdraw the passes on it',
    params: Accounts.DeviceParams,
    body: Accounts.SignOutDeviceBody,
    response: Accounts.DeviceList,
  },
  signOutOtherDevices: {
    summary: 'Sign out every device but this and withdraw the passes on them',
    body: Empty,
    response: Accounts.DeviceList,
  },
  passkeys: { summary: 'The passkeys of this account', response: Accounts.PasskeyList },
  passkeyOptions: {
    summary: 'What a browser needs to make a passkey for this account',
    body: Empty,
    response: Accounts.PasskeyOptions,
  },
  addPasskey: {
    summary: 'Register the passkey that the browser made',
    body: Accounts.AddPasskeyBody,
    response: Accounts.PasskeyList,
  },
  renamePasskey: {
    summary: 'Give a passkey another name',
    params: Accounts.PasskeyParams,
    body: Accounts.PasskeyNameBody,
    response: Accounts.PasskeyList,
  },
  removePasskey: {
    summary: 'Remove a passkey: it opens nothing any more',
    params: Accounts.PasskeyParams,
    body: Empty,
    response: Accounts.PasskeyList,
  },
  passkeyConfirmOptions: {
    summary: 'What a browser needs to show with a passkey who is signed in',
    body: Empty,
    response: Accounts.PasskeyOptions,
  },
  confirmWithPasskey: {
    summary: 'Show with a passkey that it is still the account’s owner',
    body: Accounts.PasskeyBody,
    response: Accounts.Confirmed,
  },
  sendNewPhoneCode: {
    summary: 'Send a one-time code to the phone that the account is to have',
    body: Accounts.NewPhoneBody,
    response: Accounts.NewPhoneCodeSent,
  },
  changePhone: {
    summary: 'Give the account another phone',
    body: Accounts.ChangePhoneBody,
    response: Accounts.PhoneChanged,
  },
} as const satisfies OperationsOf<typeof accountRoutes>;
