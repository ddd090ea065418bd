import { Type } from 'typebox';
import { Base64Url, Colour, DayNumber, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';
import { FamilyAct, FamilyMember } from './family.ts';

/** Who shows the code, as the phone may show it: never the full name or number. */
export const Holder = Type.Object({
  personId: Uuid,
  maskedName: Type.String(),
  hint: DocumentHint,
});
export type Holder = Type.Static<typeof Holder>;

/** How far the application has come; each step needs the one before. */
const ApplicationStep = Type.Union([
  Type.Literal('consent'),
  Type.Literal('identity'),
  Type.Literal('declaration'),
  Type.Literal('done'),
]);

export const Me = Type.Object({
  accountId: Uuid,
  phoneHint: Type.String({ description: 'e.g. 138****5678' }),
  nextStep: ApplicationStep,
  consentVersion: Type.Union([Type.Integer(), Type.Null()]),
  /** They took a needed consent back: passes on every phone are withdrawn. */
  consentWithdrawn: Type.Optional(Type.Boolean()),
  holder: Type.Union([Holder, Type.Null()]),
  lastDeclaredAt: Type.Union([InstantMs, Type.Null()]),
  /** Whose codes this account may show besides its own. */
  family: Type.Array(FamilyMember),
  /** How many ask to show one’s own code and wait for the answer. */
  familyAsks: Type.Integer({ minimum: 0 }),
});
export type Me = Type.Static<typeof Me>;

/** A family member's id; without it, it is about oneself. */
export const OfPerson = Type.Object({ personId: Type.Optional(Uuid) });

export const ConsentBody = Type.Object({ textVersion: Type.Integer({ minimum: 1 }) });

export const IdentityBody = Type.Object({
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** Passports only: who issued it, ISO 3166-1 alpha-3. */
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
  /** Passports only: the holder’s date of birth, year first. */
  birthDate: Type.Optional(Type.String({ maxLength: 20 })),
});

/** Answers are checked by the domain (`parseDeclaration`), question by question. */
export const DeclarationBody = Type.Object({
  declarationId: Uuid,
  answers: Type.Record(Type.String(), Type.Unknown()),
  /** A family member for whom one declares. */
  personId: Type.Optional(Uuid),
});
export const Declared = Type.Object({ declarationId: Uuid, submittedAt: InstantMs, colour: Colour });
export const DeclarationList = Type.Object({
  declarations: Type.Array(
    Type.Object({
      declarationId: Uuid,
      submittedAt: InstantMs,
      answers: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
});
export type DeclarationList = Type.Static<typeof DeclarationList>;

export const ExplainedHold = Type.Object({
  ruleId: Type.String(),
  ruleSetVersion: Type.Integer(),
  colour: Colour,
  title: Localised,
  reason: Localised,
  toDo: Localised,
  reportedBy: Localised,
  since: InstantMs,
  until: Type.Union([InstantMs, Type.Null()]),
  reviewAt: Type.Union([InstantMs, Type.Null()]),
  endsWith: Type.Array(Localised),
});
export type ExplainedHold = Type.Static<typeof ExplainedHold>;

/** A hold that counts no longer. */
const EarlierHold = Type.Object({
  ruleId: Type.String(),
  ruleSetVersion: Type.Integer(),
  colour: Colour,
  title: Localised,
  reportedBy: Localised,
  since: InstantMs,
  /** Exclusive. */
  until: InstantMs,
  /** What ended it, as a sentence. */
  ending: Localised,
  /** Who reported the clearance or test that ended it; null where it ended in another way. */
  relievedBy: Type.Union([Localised, Type.Null()]),
});
export type EarlierHold = Type.Static<typeof EarlierHold>;

/** A record about the person that two offices have set aside: it holds nothing before `until`. */
const SetAside = Type.Object({
  reportedBy: Localised,
  ground: Localised,
  since: InstantMs,
  /** Exclusive: then the record counts again. */
  until: InstantMs,
  /** Only for the person: with it they, and nobody else, can tell that the entry in the public log is about them. */
  proof: Type.Union([
    Type.Object({
      logIndex: Type.Integer(),
      salt: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      /** `source/record-id`, the number that the source gave its record about this person. */
      record: Type.String(),
    }),
    Type.Null(),
  ]),
});
export type SetAside = Type.Static<typeof SetAside>;

export const ColourView = Type.Object({
  personId: Uuid,
  colour: Colour,
  since: InstantMs,
  asOf: InstantMs,
  nextChangeAt: Type.Union([InstantMs, Type.Null()]),
  /**
   * From this instant on (inclusive) a green pass is withdrawn until the person declares again; also one that is past.
   * Null: the rules in force set no period.
   */
  declarationLapsesAt: Type.Union([InstantMs, Type.Null()]),
  /** Passes issued before this instant are good no longer: their key was revoked. Absent: none was. */
  passesGoodFrom: Type.Optional(InstantMs),
  holds: Type.Array(ExplainedHold),
  setAside: Type.Array(SetAside),
  /** What ended in the last 60 days, the newest first, at most 20. */
  earlier: Type.Array(EarlierHold),
});
export type ColourView = Type.Static<typeof ColourView>;

/** One day's key of the phone: a compressed P-256 point (33 bytes). */
const DayKey = Type.Object({ day: DayNumber, publicKey: Base64Url(44) });

export const EnrolBody = Type.Object({
  deviceId: Uuid,
  days: Type.Array(DayKey, { minItems: 1, maxItems: 14 }),
  /** A family member whose code one shows. */
  personId: Type.Optional(Uuid),
});
const IssuedPass = Type.Object({ day: DayNumber, pass: Base64Url(800) });
export const Enrolled = Type.Object({
  enrolmentId: Uuid,
  holder: Holder,
  kind: Type.Union([Type.Literal('phone'), Type.Literal('family')]),
  colour: ColourView,
  passes: Type.Array(IssuedPass),
});
export type Enrolled = Type.Static<typeof Enrolled>;

/** Someone in an office looked at a person's record, or saw them in a list; or a gate looked them up. */
export const Look = Type.Object({
  at: InstantMs,
  /** Of a gate: the venue. */
  office: Localised,
  what: Type.Union([Type.Literal('record'), Type.Literal('list'), Type.Literal('gate')]),
  reason: Localised,
  /** What was written beside the reason. */
  note: Type.Optional(Type.String()),
  /** Where the person was told late, on a ground that is recorded. */
  late: Type.Optional(Type.Object({ toldAt: InstantMs, ground: Localised })),
});
export type Look = Type.Static<typeof Look>;

export const MyChecks = Type.Object({
  checks: Type.Array(
    Type.Object({
      at: InstantMs,
      venueName: Localised,
      venueType: Type.String(),
      outcome: Type.String(),
      decision: Type.String(),
    }),
  ),
  /** Who in which office looked at one's record, when and why, the newest first. */
  looks: Type.Array(Look),
  /** What family members did about one's code, the newest first. */
  family: Type.Array(FamilyAct),
});
export type MyChecks = Type.Static<typeof MyChecks>;
