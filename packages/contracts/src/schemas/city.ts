import { Type } from 'typebox';
import { InstantMs, Localised } from './common.ts';

/** The clocks: `cityTime` is the time the city lives in (a demo city may live in 2020), `realTime` the world's. */
export const TimeReply = Type.Object({ cityTime: InstantMs, realTime: InstantMs });
export type TimeReply = Type.Static<typeof TimeReply>;

export const CityReply = Type.Object({
  iss: Type.String(),
  name: Localised,
  mode: Type.Union([Type.Literal('demo'), Type.Literal('production')]),
  hotline: Type.String(),
  /** Ways to sign in beside the phone, and where the browser goes for agreement. */
  channels: Type.Optional(Type.Array(Type.Object({ channel: Type.String(), authorizeUrl: Type.String() }))),
  utcOffsetMinutes: Type.Integer(),
  districts: Type.Array(Type.Object({ code: Type.String(), name: Localised })),
  consent: Type.Object({ textVersion: Type.Integer(), paragraphs: Type.Array(Localised) }),
});
export type CityReply = Type.Static<typeof CityReply>;

/** Public keys in force, by use: passes and lists have separate keys, both scoped to `iss`. */
export const IssuerKeys = Type.Object({
  issuers: Type.Array(
    Type.Object({
      iss: Type.String(),
      standing: Type.Union([Type.Literal('own'), Type.Literal('equal'), Type.Literal('reference')]),
      utcOffsetMinutes: Type.Integer(),
      keys: Type.Array(
        Type.Object({
          kid: Type.String({ description: 'first 4 bytes of SHA-256 of the compressed point, hex' }),
          use: Type.Union([Type.Literal('pass'), Type.Literal('list')]),
          publicKey: Type.String({ description: 'compressed P-256 point, 33 bytes, base64url' }),
        }),
      ),
      logKey: Type.String({ description: 'verifier key of the region’s public log, C2SP signed-note' }),
    }),
  ),
});
export type IssuerKeys = Type.Static<typeof IssuerKeys>;
