import { Type } from 'typebox';
import { InstantMs, Uuid } from './common.ts';

/** A good, fresh proof as a gate saw it: the pass by its entry of a status list, and the step. No name. */
export const Sighting = Type.Object({
  iss: Type.String({ maxLength: 16 }),
  list: Type.String({ maxLength: 16 }),
  idx: Type.Integer({ minimum: 0 }),
  day: Type.Integer({ minimum: 0, description: 'the last civil day of the pass' }),
  step: Type.Integer({ minimum: 0, description: 'Unix time in units of 10 s' }),
});
export type Sighting = Type.Static<typeof Sighting>;

/** How a device is; told at most once a minute. */
export const DeviceHealth = Type.Object({
  listIssuedAt: Type.Union([InstantMs, Type.Null()], {
    description: 'when the newest list that it has open was signed',
  }),
  waiting: Type.Integer({ minimum: 0, description: 'checks that are not uploaded yet' }),
  appVersion: Type.String({ maxLength: 40 }),
});
export type DeviceHealth = Type.Static<typeof DeviceHealth>;

export const GateBeatBody = Type.Object({
  deviceId: Uuid,
  venueId: Uuid,
  seen: Type.Array(Sighting, { maxItems: 200, description: 'since the last beat' }),
  cursor: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
    description: 'of the last reply for this venue; null: all that is kept',
  }),
  health: Type.Optional(DeviceHealth),
});

/** One of this device's checks whose very proof was also admitted by another device. */
export const CopiedCheck = Type.Object({
  checkId: Uuid,
  otherAt: InstantMs,
  sameVenue: Type.Boolean(),
});
export type CopiedCheck = Type.Static<typeof CopiedCheck>;

export const GateBeatReply = Type.Object({
  seen: Type.Array(Sighting, { description: 'by the other devices of the venue, after the cursor' }),
  cursor: Type.Integer(),
  copied: Type.Optional(
    Type.Array(CopiedCheck, { description: 'of the last 24 hours; in reply to `health` only' }),
  ),
});
export type GateBeatReply = Type.Static<typeof GateBeatReply>;

export const GateStandingBody = Type.Object({ deviceId: Uuid });
export const GateStanding = Type.Object({
  withdrawn: Type.Boolean({ description: 'the device, or whoever enrolled it, may no longer check' }),
});

export const VenueParams = Type.Object({ venueId: Uuid });

export const ReleaseCode = Type.Object({
  code: Type.String({ pattern: '^[0-9]{6}$' }),
  validForSeconds: Type.Integer(),
});
export type ReleaseCode = Type.Static<typeof ReleaseCode>;

/** `venueId`: where the device stands, not where it is going. */
export const ReleaseVenueBody = Type.Object({
  deviceId: Uuid,
  venueId: Uuid,
  code: Type.String({ minLength: 1, maxLength: 20 }),
});
