import { Type } from 'typebox';
import { InstantMs } from './common.ts';

/** A statement for an employer: a JWS (RFC 7515, compact, ES256) signed with the region's key for passes. */
export const Statement = Type.Object({
  statement: Type.String({ maxLength: 1_000 }),
  /** The colour is that of this instant. */
  at: InstantMs,
  /** Exclusive: the end of the civil day. */
  until: InstantMs,
  maskedName: Type.String(),
});
export type Statement = Type.Static<typeof Statement>;
