import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';

export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Union(
    values.map((value) => Type.Literal(value)) as unknown as Type.TSchema[],
  ) as unknown as Type.TUnion<{ -readonly [K in keyof T]: Type.TLiteral<T[K] & string> }>;

export const Kind = oneOf('colour', 'identity', 'review', 'service');
const State = oneOf(
  'submitted',
  'in-work',
  'question-asked',
  'decided',
  'second-instance',
  'closed',
  'withdrawn',
);
export const Outcome = oneOf('upheld', 'partly', 'rejected');
const Instance = Type.Union([Type.Literal(1), Type.Literal(2)]);
/** A text that somebody writes: not blank, at most 2,000 characters. */
export const Words = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' });
export const Officer = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });

export const AppealFile = Type.Object({
  fileId: Uuid,
  type: Type.String(),
  bytes: Type.Integer(),
  addedAt: InstantMs,
  destroyed: Type.Boolean(),
});
export type AppealFile = Type.Static<typeof AppealFile>;

export const Message = Type.Object({
  messageId: Uuid,
  at: InstantMs,
  kind: oneOf('appeal', 'second', 'answer', 'question', 'word'),
  /** Null: the person. */
  office: nullable(Localised),
  text: Type.String(),
});
export type AppealMessage = Type.Static<typeof Message>;

export const Decision = Type.Object({
  instance: Instance,
  at: InstantMs,
  office: Localised,
  outcome: Outcome,
  code: Type.Object({ code: Type.String(), name: Localised }),
  reasons: Type.String(),
});
export type AppealDecision = Type.Static<typeof Decision>;

export const summary = {
  appealId: Uuid,
  number: Type.String(),
  kind: Kind,
  state: State,
  instance: Instance,
  submittedAt: InstantMs,
  /** The decision of this instance is owed before it; it keeps its value afterwards. */
  dueAt: InstantMs,
  /** Null: no decision is owed. */
  urgency: nullable(oneOf('overdue', 'near', 'in-time')),
};
