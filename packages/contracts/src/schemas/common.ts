import { Type } from 'typebox';

/** Unix milliseconds, UTC. */
export const InstantMs = Type.Integer({ minimum: 0, description: 'UTC milliseconds since 1970-01-01' });
/** Civil day number in the region's zone, days since 1970-01-01. */
export const DayNumber = Type.Integer({
  minimum: 0,
  maximum: 100_000,
  description: 'civil day, days since 1970-01-01',
});
export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});
export const Localised = Type.Object({ zh: Type.String(), en: Type.String() });
export const Colour = Type.Union([Type.Literal('green'), Type.Literal('orange'), Type.Literal('red')]);
/** Base64url without padding. */
export const Base64Url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength });

export const DocumentHint = Type.Object({ type: Type.String(), lastTwo: Type.String() });

/**
 * A problem document (RFC 9457) with the stable `code` of the error catalogue. Our server always sends `message`, the
 * text in both languages (`title` is the same in the caller's); what stands between may answer without.
 */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  message: Type.Optional(Localised),
  detail: Type.Optional(Type.String()),
  retryAfterSeconds: Type.Optional(Type.Integer()),
  triesLeft: Type.Optional(Type.Integer()),
  errors: Type.Optional(
    Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.Optional(Localised) })),
  ),
  traceId: Type.Optional(Type.String()),
});
export type Problem = Type.Static<typeof Problem>;

export const Empty = Type.Object({});
