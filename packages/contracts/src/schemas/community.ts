import { Type } from 'typebox';
import { Colour, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const PassedKind = Type.Union([Type.Literal('red'), Type.Literal('fever')]);
const PassedState = Type.Union([Type.Literal('waiting'), Type.Literal('seen'), Type.Literal('contacted')]);

/** Which of those who were passed on: one a person, day and kind. */
export const PassedKey = Type.Object({ personId: Uuid, day: Type.Integer(), kind: PassedKind });
export type PassedKey = Type.Static<typeof PassedKey>;

export const PassedQuery = Type.Object({
  /** `open`: waiting or seen; absent: all. */
  state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('contacted')])),
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}\\.(red|fever)$' })),
});

const Who = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });
export const PassedItem = Type.Object({
  ...PassedKey.properties,
  maskedName: nullable(Type.String()),
  hint: DocumentHint,
  /** The colour now; it may be another than at the gate. */
  colour: Colour,
  at: InstantMs,
  venueName: Localised,
  streetName: nullable(Localised),
  state: PassedState,
  seenAt: nullable(InstantMs),
  seenBy: nullable(Who),
  contactedAt: nullable(InstantMs),
  contactedBy: nullable(Who),
});
export type PassedItem = Type.Static<typeof PassedItem>;

/** The newest first; everybody listed is told that they were. */
export const PassedList = Type.Object({
  /** What the reader answers for, in words. */
  area: nullable(Localised),
  items: Type.Array(PassedItem),
  next: nullable(Type.String()),
});
export type PassedList = Type.Static<typeof PassedList>;

/** How to reach somebody who was passed on; whoever opens it is named to the person. */
export const PassedContact = Type.Object({
  name: nullable(Type.String()),
  /** Of the person, or of the family member who shows their code. */
  phones: Type.Array(Type.Object({ phone: Type.String(), isOwn: Type.Boolean() })),
  street: nullable(Localised),
  community: nullable(Type.String()),
});
export type PassedContact = Type.Static<typeof PassedContact>;
