import { Type } from 'typebox';
import { InstantMs, Uuid } from './common.ts';

/** A mainland mobile number, blanks and hyphens allowed on input; the server normalises it. */
export const Phone = Type.String({ minLength: 1, maxLength: 40 });

/** What the resident's phone or browser calls itself: made by it once, at random. */
export const DeviceId = Uuid;

export const RequestCodeBody = Type.Object({ phone: Phone, deviceId: Type.Optional(DeviceId) });
export const RequestCodeReply = Type.Object({ expiresAt: InstantMs, resendAfterSeconds: Type.Integer() });

export const SignInBody = Type.Object({
  phone: Phone,
  code: Type.String({ minLength: 1, maxLength: 20 }),
  deviceId: Type.Optional(DeviceId),
});
export const SignedIn = Type.Object({
  subjectId: Uuid,
  /** For residents: the passes that this device holds are withdrawn, for it was signed out meanwhile. Ask for new ones. */
  passesWithdrawn: Type.Optional(Type.Boolean()),
});

/** A channel other than the phone, as `city` lists it. */
export const ChannelParams = Type.Object({ channel: Type.String({ pattern: '^[a-z]{1,20}$' }) });
/** The code that the channel gave the browser. */
export const ChannelSignInBody = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 200 }),
  deviceId: Type.Optional(DeviceId),
});
