import { Type } from 'typebox';
import { DocumentHint, Uuid } from './common.ts';

/** Who is to be looked up, where, and why there is no code to scan. */
export const LookUpBody = Type.Object({
  lookUpId: Uuid,
  deviceId: Uuid,
  venueId: Uuid,
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
  agreed: Type.Boolean({ description: 'the person agreed to be looked up; nothing is looked up without' }),
  reason: Type.String({ maxLength: 40, description: 'a code of LOOK_UP_REASONS' }),
  note: Type.Optional(
    Type.String({ maxLength: 200, description: 'words for the reason `other`; never a number' }),
  ),
});

/**
 * What is needed to decide and to see that it is this person, and nothing more: no reason of a colour. Somebody whom
 * nobody knows and somebody who never applied are answered alike.
 */
export const LookedUp = Type.Object({
  state: Type.Union([
    Type.Literal('green'),
    Type.Literal('orange'),
    Type.Literal('red'),
    Type.Literal('withdrawn'),
    Type.Literal('no-code'),
  ]),
  maskedName: Type.Union([Type.String(), Type.Null()], { description: 'null: no name was ever verified' }),
  /** Of the document that was given. */
  hint: DocumentHint,
});
export type LookedUp = Type.Static<typeof LookedUp>;
