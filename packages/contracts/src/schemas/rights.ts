import { Type } from 'typebox';
import { InstantMs, Localised, Uuid } from './common.ts';
import { Look, MyChecks } from './resident.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const Purpose = Type.Union([
  Type.Literal('service'),
  Type.Literal('sensitive-health'),
  Type.Literal('text-messages'),
  Type.Literal('recognition'),
  Type.Literal('employer'),
]);

/** About whom: absent the account's own person, else somebody whose code it may show. */
export const AboutQuery = Type.Object({ personId: Type.Optional(Uuid) });

export const ConsentList = Type.Object({
  /** Null: the account's own person. */
  personId: nullable(Uuid),
  purposes: Type.Array(
    Type.Object({
      purpose: Purpose,
      /** Without it there is no code. */
      needed: Type.Boolean(),
      title: Localised,
      /** The text as it is now. */
      textVersion: Type.Integer(),
      paragraphs: Type.Array(Localised),
      /** What withdrawing means. */
      withdrawing: Localised,
      /** Whether consent to the present text stands. */
      given: Type.Boolean(),
      /** Every consent to it, the newest first. */
      history: Type.Array(
        Type.Object({
          textVersion: Type.Integer(),
          givenAs: Type.Union([Type.Literal('self'), Type.Literal('guardian'), Type.Literal('agent')]),
          givenAt: InstantMs,
          withdrawnAt: nullable(InstantMs),
        }),
      ),
    }),
  ),
});
export type ConsentList = Type.Static<typeof ConsentList>;

export const PurposeParams = Type.Object({ purpose: Type.String({ maxLength: 40 }) });
export const GiveConsentBody = Type.Object({
  textVersion: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  personId: Type.Optional(Uuid),
});
export const WithdrawConsentBody = Type.Object({ personId: Type.Optional(Uuid) });

/** What the service holds about a person, by topic, and how long. */
export const MyData = Type.Object({
  personId: nullable(Uuid),
  topics: Type.Array(
    Type.Object({
      topic: Type.String({ description: 'one of DATA_TOPICS' }),
      count: Type.Integer(),
      /** Whole days; null: not deleted by time. */
      days: nullable(Type.Integer()),
      reason: Localised,
    }),
  ),
});
export type MyData = Type.Static<typeof MyData>;

/** The code word that the app has the person confirm twice: nothing else closes an account. */
export const CloseAccountBody = Type.Object({ understood: Type.Literal(true) });

export const LookedQuery = Type.Object({
  kind: Type.Union([Type.Literal('checks'), Type.Literal('looks')]),
  personId: Type.Optional(Uuid),
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}$' })),
});

/** A page of checks, or of looks; the other list is empty. */
export const Looked = Type.Object({
  checks: MyChecks.properties.checks,
  looks: Type.Array(Look),
  /** Pass it as `after` for what is older; null: this was the last. */
  next: nullable(Type.String()),
});
export type Looked = Type.Static<typeof Looked>;
