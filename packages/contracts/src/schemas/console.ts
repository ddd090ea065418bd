import { Type } from 'typebox';
import { Colour, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';

export const OfficerMe = Type.Object({
  officerId: Uuid,
  name: Type.String({ description: 'masked' }),
  role: Type.Union([
    Type.Literal('officer'),
    Type.Literal('source'),
    Type.Literal('rule-author'),
    Type.Literal('rule-approver'),
    Type.Literal('manager'),
    Type.Literal('community'),
  ]),
  office: Localised,
  source: Type.Union([
    Type.Object({
      sourceId: Type.String(),
      name: Localised,
      authority: Type.String(),
      mandate: Type.Array(Type.String()),
    }),
    Type.Null(),
  ]),
});
export type OfficerMe = Type.Static<typeof OfficerMe>;

const ByColour = Type.Object({ green: Type.Integer(), orange: Type.Integer(), red: Type.Integer() });

export const Overview = Type.Object({
  asOf: InstantMs,
  people: ByColour,
  byDistrict: Type.Array(
    Type.Object({
      district: Type.String(),
      name: Localised,
      green: Type.Integer(),
      orange: Type.Integer(),
      red: Type.Integer(),
    }),
  ),
  /** People whose district is not known: stated none, or one outside of the city. */
  withoutDistrict: ByColour,
  checksToday: Type.Object({
    total: Type.Integer(),
    byDecision: Type.Array(Type.Object({ decision: Type.String(), count: Type.Integer() })),
  }),
  statusList: Type.Union([
    Type.Object({
      sequence: Type.Integer(),
      issuedAt: InstantMs,
      entries: Type.Integer(),
      bytes: Type.Integer(),
    }),
    Type.Null(),
  ]),
  rules: Type.Object({ ruleSetId: Type.String(), version: Type.Integer(), inForceFrom: InstantMs }),
});
export type Overview = Type.Static<typeof Overview>;

/** One fact about one person, entered by a source within its mandate. */
export const ReportBody = Type.Object({
  recordId: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9._:-]+$' }),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  kind: Type.String({ maxLength: 40 }),
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  documentCountry: Type.Optional(
    Type.String({ maxLength: 3, description: 'passports only: ISO 3166-1 alpha-3 of the issuing country' }),
  ),
  attributes: Type.Record(Type.String(), Type.Unknown()),
  withdrawn: Type.Boolean(),
});
export const Reported = Type.Object({
  recordId: Type.String(),
  version: Type.Integer(),
  result: Type.Union([Type.Literal('new'), Type.Literal('repeat')]),
  receivedAt: InstantMs,
  applied: Type.Boolean({ description: 'false: the person has not applied; the record waits for them' }),
});
export type Reported = Type.Static<typeof Reported>;

const ReportedRecord = Type.Object({
  recordId: Type.String(),
  version: Type.Integer(),
  kind: Type.String(),
  hint: DocumentHint,
  attributes: Type.Record(Type.String(), Type.Unknown()),
  withdrawn: Type.Boolean(),
  receivedAt: InstantMs,
});
export const ReportedList = Type.Object({ records: Type.Array(ReportedRecord) });
export type ReportedList = Type.Static<typeof ReportedList>;

export const WithdrawBody = Type.Object({ version: Type.Integer({ minimum: 2 }) });

export const RulesView = Type.Object({
  ruleSetId: Type.String(),
  version: Type.Integer(),
  inForceFrom: InstantMs,
  note: Localised,
  /** For how long a declaration counts; null: until it is replaced. */
  declarations: Type.Union([Localised, Type.Null()]),
  rules: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Localised,
      colours: Type.Array(Colour),
      /** What the rule's data does, in sentences: who is meant, from when until when, who reports. */
      words: Type.Object({
        appliesTo: Localised,
        phases: Type.Array(Type.Object({ colour: Colour, from: Localised, until: Type.Array(Localised) })),
        reportedBy: Type.Array(Localised),
      }),
      reason: Localised,
      toDo: Localised,
      basis: Localised,
    }),
  ),
});
export type RulesView = Type.Static<typeof RulesView>;
