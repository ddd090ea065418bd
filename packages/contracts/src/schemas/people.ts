import { Type } from 'typebox';
import { Colour, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';
import { ColourView, Look } from './resident.ts';
import { Suspension } from './suspensions.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** Green people are in no list: there is nothing to follow up, and so no reason to look at them. */
export const PeopleQuery = Type.Object({
  colour: Type.Union([Type.Literal('orange'), Type.Literal('red')]),
  /** Six-digit code; `none`: people whose district is not known; absent: all. */
  district: Type.Optional(Type.String({ pattern: '^(none|\\d{6})$' })),
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[0-9a-f-]{36}$' })),
});

/** People of one colour, masked, the newest of it first; everyone listed is told that they were. */
export const PeopleList = Type.Object({
  people: Type.Array(
    Type.Object({
      personId: Uuid,
      maskedName: nullable(Type.String()),
      hint: DocumentHint,
      colour: Colour,
      since: InstantMs,
      district: nullable(Type.String()),
      /** Titles of the rules that hold this colour now. */
      rules: Type.Array(Localised),
    }),
  ),
  /** Pass it as `after` for the next page; null: this was the last. */
  next: nullable(Type.String()),
});
export type PeopleList = Type.Static<typeof PeopleList>;

/** Whose record, and why it is looked at: a code of `LOOK_REASONS`. */
export const LookBody = Type.Object({
  who: Type.Union([
    Type.Object({ personId: Uuid }),
    Type.Object({
      documentType: Type.String({ maxLength: 40 }),
      documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
      documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
    }),
    Type.Object({ sourceId: Type.String({ maxLength: 64 }), recordId: Type.String({ maxLength: 64 }) }),
  ]),
  reason: Type.String({ maxLength: 40 }),
  /** To have the person told later, on a ground of `DELAY_GROUNDS`; without it they are told at once. */
  delay: Type.Optional(
    Type.Object({
      ground: Type.String({ maxLength: 40 }),
      caseNumber: Type.String({ maxLength: 200 }),
      days: Type.Integer(),
    }),
  ),
});

/** A person's record as an officer may see it: masked, with evidence and explanation. */
export const PersonView = Type.Object({
  personId: Uuid,
  maskedName: nullable(Type.String({ description: 'null: known by a document only' })),
  hint: DocumentHint,
  appliedAt: nullable(InstantMs),
  district: nullable(Type.String()),
  /** As they would be with a code; without an application there is none to show. */
  colour: ColourView,
  evidence: Type.Array(
    Type.Object({
      source: Type.Object({ sourceId: Type.String(), name: Localised }),
      recordId: Type.String(),
      version: Type.Integer(),
      kind: Type.String(),
      attributes: Type.Record(Type.String(), Type.Unknown()),
      withdrawn: Type.Boolean(),
      receivedAt: InstantMs,
      /** When a higher version became known; null: this version counts. */
      supersededAt: nullable(InstantMs),
      batchId: nullable(Uuid),
      /** Colours that this version holds now, by the rules in force. */
      holds: Type.Array(Colour),
    }),
  ),
  looks: Type.Array(Look),
  /** Proposals to set a record of this person aside, the newest first. */
  suspensions: Type.Array(Suspension),
});
export type PersonView = Type.Static<typeof PersonView>;

/** Today's checks as far as gates have uploaded them. */
export const ChecksToday = Type.Object({
  asOf: InstantMs,
  total: Type.Integer(),
  byDecision: Type.Array(Type.Object({ decision: Type.String(), count: Type.Integer() })),
  /** Hours of the region's day, 0 to 23, that have checks. */
  byHour: Type.Array(
    Type.Object({ hour: Type.Integer(), admitted: Type.Integer(), notAdmitted: Type.Integer() }),
  ),
  /** Venues that have uploaded a check of today; `byVenue` has the busiest of them. */
  venues: Type.Integer(),
  byVenue: Type.Array(
    Type.Object({
      venueId: Uuid,
      name: Localised,
      type: Type.String(),
      district: Type.String(),
      total: Type.Integer(),
      byDecision: Type.Array(Type.Object({ decision: Type.String(), count: Type.Integer() })),
      lastAt: InstantMs,
      copiedCodes: Type.Integer({
        description: 'admitted codes whose very proof another device admitted too',
      }),
    }),
  ),
});
export type ChecksToday = Type.Static<typeof ChecksToday>;
