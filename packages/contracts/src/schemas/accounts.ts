import { Type } from 'typebox';
import { Base64Url, DayNumber, InstantMs, Uuid } from './common.ts';
import { DeviceId, Phone } from './sign-in.ts';

/** As people type or paste it; the server takes blanks out. */
const Code = Type.String({ minLength: 1, maxLength: 20 });

export const ConfirmCodeSent = Type.Object({
  phoneHint: Type.String({ description: 'e.g. 138****5678' }),
  expiresAt: InstantMs,
  resendAfterSeconds: Type.Integer(),
});
export type ConfirmCodeSent = Type.Static<typeof ConfirmCodeSent>;

export const ConfirmBody = Type.Object({ code: Code });
export const Confirmed = Type.Object({ confirmedUntil: InstantMs });

const Device = Type.Object({
  /** Names the device in this account's lists, and opens nothing. */
  entryId: Uuid,
  /** Stable codes: `iphone`, `android`, …; `other` where nobody knows. */
  system: Type.String(),
  browser: Type.String(),
  firstSeenAt: InstantMs,
  /** To the hour. */
  lastSeenAt: InstantMs,
  isThis: Type.Boolean(),
  signedIn: Type.Boolean(),
  /** Until which day (inclusive) it holds passes; null: it holds none. */
  passesUntil: Type.Union([DayNumber, Type.Null()]),
});
export type Device = Type.Static<typeof Device>;

export const DeviceList = Type.Object({ devices: Type.Array(Device) });
export type DeviceList = Type.Static<typeof DeviceList>;
export const DeviceParams = Type.Object({ entryId: Uuid });
/** `lost`: out of its owner's hands. */
export const SignOutDeviceBody = Type.Object({ lost: Type.Boolean() });

export const PasskeyList = Type.Object({
  passkeys: Type.Array(
    Type.Object({
      passkeyId: Uuid,
      name: Type.String(),
      createdAt: InstantMs,
      lastUsedAt: Type.Union([InstantMs, Type.Null()]),
    }),
  ),
});
export type PasskeyList = Type.Static<typeof PasskeyList>;
export const PasskeyParams = Type.Object({ passkeyId: Uuid });

/** The JSON of WebAuthn Level 3, for the browser to read and the server to have written. */
export const PasskeyOptions = Type.Object({ options: Type.Object({}, { additionalProperties: true }) });

/** What an authenticator gave back, in the JSON of WebAuthn Level 3. Everything in it is verified before it counts. */
const Credential = Type.Object(
  {
    id: Base64Url(1_400),
    rawId: Base64Url(1_400),
    type: Type.Literal('public-key'),
    response: Type.Record(Type.String(), Type.Unknown()),
    clientExtensionResults: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: true },
);
const PasskeyName = Type.String({ minLength: 1, maxLength: 200 });

export const PasskeyBody = Type.Object({ response: Credential });
export const AddPasskeyBody = Type.Object({ name: PasskeyName, response: Credential });
export const PasskeyNameBody = Type.Object({ name: PasskeyName });
export const PasskeySignInBody = Type.Object({ response: Credential, deviceId: Type.Optional(DeviceId) });

export const NewPhoneBody = Type.Object({ phone: Phone });
export const NewPhoneCodeSent = Type.Object({ expiresAt: InstantMs, resendAfterSeconds: Type.Integer() });
export const ChangePhoneBody = Type.Object({ phone: Phone, code: Code });
export const PhoneChanged = Type.Object({ phoneHint: Type.String() });
