import { Type } from 'typebox';
import { DocumentHint, InstantMs, Localised, Uuid } from './common.ts';

/** What the person is to the account that shows, or asks to show, their code. */
const FamilyRelation = Type.Union([Type.Literal('spouse'), Type.Literal('parent'), Type.Literal('child')]);

/** Somebody whose code this account may show, as the phone may show them. */
export const FamilyMember = Type.Object({
  personId: Uuid,
  maskedName: Type.String(),
  hint: DocumentHint,
  relation: FamilyRelation,
  /** As the document tells it; null: it does not. */
  sex: Type.Union([Type.Literal('female'), Type.Literal('male'), Type.Null()]),
  /** Whether somebody has declared for them: without it there is no code to show. */
  applied: Type.Boolean(),
  since: InstantMs,
  /** Masked names of others who show a child's code. */
  sharedWith: Type.Array(Type.String()),
});
export type FamilyMember = Type.Static<typeof FamilyMember>;

/** How the person is to agree. `guardian`: a child, for whom the register or papers at a counter speak. */
const WayToAgree = Type.Union([
  Type.Literal('own-account'),
  Type.Literal('text-message'),
  Type.Literal('counter'),
  Type.Literal('guardian'),
]);

/** What this account has asked for, as far as it is open, refused or lapsed. */
const FamilyRequest = Type.Object({
  requestId: Uuid,
  /** Eight digits, said at a counter. */
  requestNumber: Type.String({ pattern: '^\\d{8}$' }),
  relation: FamilyRelation,
  maskedName: Type.String(),
  hint: DocumentHint,
  way: WayToAgree,
  state: Type.Union([Type.Literal('asked'), Type.Literal('refused'), Type.Literal('lapsed')]),
  askedAt: InstantMs,
  /** Exclusive. */
  lapsesAt: InstantMs,
});
export type FamilyRequest = Type.Static<typeof FamilyRequest>;

/** Somebody asks to show one's own code. */
const AskedOfMe = Type.Object({
  requestId: Uuid,
  /** What one is to the asker. */
  relation: FamilyRelation,
  by: Type.Object({ maskedName: Type.String(), hint: DocumentHint }),
  askedAt: InstantMs,
  lapsesAt: InstantMs,
});
export type AskedOfMe = Type.Static<typeof AskedOfMe>;

/** Somebody who may show one's own code. */
const Carer = Type.Object({
  carerId: Uuid,
  maskedName: Type.String(),
  /** What one is to the carer. */
  relation: FamilyRelation,
  since: InstantMs,
});
export type Carer = Type.Static<typeof Carer>;

export const FamilyView = Type.Object({
  members: Type.Array(FamilyMember),
  requests: Type.Array(FamilyRequest),
  askedOfMe: Type.Array(AskedOfMe),
  carers: Type.Array(Carer),
  /** How many more may be asked for. */
  room: Type.Integer({ minimum: 0 }),
});
export type FamilyView = Type.Static<typeof FamilyView>;

export const AskFamilyBody = Type.Object({
  relation: FamilyRelation,
  documentType: Type.String({ maxLength: 40 }),
  documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
  documentCountry: Type.Optional(Type.String({ maxLength: 3 })),
  /** Passports only: the holder’s date of birth, year first. */
  birthDate: Type.Optional(Type.String({ maxLength: 20 })),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** How an adult is to agree; a child's guardian is asked of the register, whatever stands here. */
  way: Type.Union([Type.Literal('own-account'), Type.Literal('text-message'), Type.Literal('counter')]),
  /** The person's phone; only with `text-message`. */
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  /** The consent text that the asker has read and accepts for the person. */
  textVersion: Type.Integer({ minimum: 1 }),
});

export const FamilyRequestParams = Type.Object({ requestId: Uuid });
export const AnswerFamilyBody = Type.Object({ agrees: Type.Boolean() });

/** Ends showing somebody's code (`personId`), or lets somebody show one's own no longer (`carerId`). */
export const EndFamilyBody = Type.Union([Type.Object({ personId: Uuid }), Type.Object({ carerId: Uuid })]);

/** A text message that came in, as the gateway passes it on, with its bearer token. */
export const TextReplyBody = Type.Object({
  from: Type.String({ minLength: 1, maxLength: 20 }),
  text: Type.String({ minLength: 1, maxLength: 500 }),
});

const RequestNumber = Type.String({ minLength: 1, maxLength: 20, description: 'eight digits' });

export const FindFamilyBody = Type.Object({ requestNumber: RequestNumber });
export const CounterAnswerBody = Type.Object({ requestNumber: RequestNumber, agrees: Type.Boolean() });
export const CounterEndBody = Type.Object({
  requestNumber: RequestNumber,
  reason: Type.String({ maxLength: 40, description: 'a code of FAMILY_END_REASONS' }),
});

/** A request as an officer at a counter sees it: enough to compare with the documents on the desk. */
export const CounterRequest = Type.Object({
  requestNumber: Type.String(),
  relation: FamilyRelation,
  person: Type.Object({ maskedName: Type.String(), hint: DocumentHint, isChild: Type.Boolean() }),
  asker: Type.Object({ maskedName: Type.String(), hint: DocumentHint }),
  way: WayToAgree,
  state: Type.Union([
    Type.Literal('asked'),
    Type.Literal('agreed'),
    Type.Literal('refused'),
    Type.Literal('taken-back'),
    Type.Literal('lapsed'),
    /** Agreed to, and over since. */
    Type.Literal('ended'),
  ]),
  askedAt: InstantMs,
  lapsesAt: InstantMs,
});
export type CounterRequest = Type.Static<typeof CounterRequest>;

/** What somebody in the family did about a person's code. */
export const FamilyAct = Type.Object({
  at: InstantMs,
  act: Type.Union([
    Type.Literal('asked'),
    Type.Literal('agreed'),
    Type.Literal('refused'),
    Type.Literal('taken-back'),
    Type.Literal('declared'),
    Type.Literal('took-passes'),
    Type.Literal('ended'),
  ]),
  /** How it came about: by which way somebody agreed, or why it ended; null: the act says all. */
  how: Type.Union([Localised, Type.Null()]),
  by: Type.Object({
    maskedName: Type.String(),
    /** What the one who shows the code is to the person. */
    relation: FamilyRelation,
  }),
});
export type FamilyAct = Type.Static<typeof FamilyAct>;
