import { Type } from 'typebox';
import { IssuerKeys } from './city.ts';
import { Base64Url, InstantMs, Localised, Uuid } from './common.ts';

/** What a venue is stricter in than its type, within the city's bounds. */
export const VenueChoice = Type.Object({
  temperature: Type.Optional(Type.Literal('measured')),
  policy: Type.Optional(Type.Literal('required')),
  statusListMaxAgeMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
});

export const Venue = Type.Object({
  venueId: Uuid,
  type: Type.String({ description: 'a venue type of policy/tianjin/venues.json' }),
  name: Localised,
  address: Localised,
  district: Type.String(),
  choice: Type.Optional(VenueChoice),
});
export type Venue = Type.Static<typeof Venue>;

export const GateMe = Type.Object({
  staffId: Uuid,
  name: Type.String({ description: 'masked' }),
  venues: Type.Array(Venue),
});
export type GateMe = Type.Static<typeof GateMe>;

/** The gate's own ECDH P-256 key; the private half never leaves the device. */
export const EnrolGateBody = Type.Object({
  deviceId: Uuid,
  publicKey: Type.Object({
    kty: Type.Literal('EC'),
    crv: Type.Literal('P-256'),
    x: Base64Url(43),
    y: Base64Url(43),
  }),
});
export const GateEnrolled = Type.Object({ deviceId: Uuid });

/** Everything a gate keeps for working offline, except the list itself. */
export const GateBundle = Type.Object({
  iss: Type.String(),
  keys: IssuerKeys,
  policies: Type.Unknown({ description: 'policy/tianjin/venues.json' }),
  policyProof: Type.String({
    description:
      'C2SP tlog-proof that the public log announces these policies, with the log’s entry as its extra data; without it a gate takes nothing of the bundle',
  }),
  venues: Type.Array(Venue),
  issuedAt: InstantMs,
});
export type GateBundle = Type.Static<typeof GateBundle>;

export const GateKeysReply = Type.Object({
  jwe: Type.String({ description: 'list keys and display keys, ECDH-ES + A256GCM to the gate’s key' }),
});

export const CheckRecord = Type.Object({
  checkId: Uuid,
  venueId: Uuid,
  at: InstantMs,
  list: Type.Union([Type.String({ maxLength: 16 }), Type.Null()]),
  idx: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  iss: Type.Union([Type.String({ maxLength: 16 }), Type.Null()]),
  passDay: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  outcome: Type.String({ maxLength: 40 }),
  decision: Type.String({ maxLength: 40 }),
  temperatureTenths: Type.Union([Type.Integer({ minimum: 300, maximum: 450 }), Type.Null()]),
  temperatureHow: Type.Union([
    Type.Literal('measured'),
    Type.Literal('stated-normal'),
    Type.Literal('stated-high'),
    Type.Literal('not-measured'),
  ]),
  step: Type.Optional(
    Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: 'the proof’s step, Unix time in units of 10 s; null without one',
    }),
  ),
  direction: Type.Optional(
    Type.Union([Type.Literal('in'), Type.Literal('out'), Type.Null()], {
      description: 'which way the person went, where the gate tells them apart',
    }),
  ),
  lookUpId: Type.Optional(
    Type.Union([Uuid, Type.Null()], { description: 'the look-up by document behind a check without a code' }),
  ),
});
export type CheckRecord = Type.Static<typeof CheckRecord>;

export const UploadChecksBody = Type.Object({
  deviceId: Uuid,
  checks: Type.Array(CheckRecord, { minItems: 1, maxItems: 1000 }),
});
/** `stored` and `repeated` may leave the device's queue; `refused` too, with the reason shown. */
export const ChecksUploaded = Type.Object({
  stored: Type.Array(Uuid),
  repeated: Type.Array(Uuid),
  refused: Type.Array(Type.Object({ checkId: Uuid, code: Type.String(), message: Type.Optional(Localised) })),
});
export type ChecksUploaded = Type.Static<typeof ChecksUploaded>;
