import { Type } from 'typebox';
import { DocumentHint, InstantMs, Localised } from './common.ts';

/** One of a person's documents: its kind and its last two characters, never more. */
const MyDocument = Type.Object({
  documentId: Type.String(),
  hint: DocumentHint,
  verifiedAt: InstantMs,
  /** The one whose kind and last two characters gates see. */
  shown: Type.Boolean(),
});
export const MyDocuments = Type.Object({ documents: Type.Array(MyDocument) });
export type MyDocuments = Type.Static<typeof MyDocuments>;

export const ShowDocumentBody = Type.Object({ documentId: Type.String({ maxLength: 64 }) });

const ClaimNumber = Type.String({ pattern: '^[0-9A-Z]{4}-[0-9A-Z]{4}$', description: 'e.g. 7KQ2-M4XP' });
export const ClaimParams = Type.Object({ claimNumber: ClaimNumber });

/** The same whether or not anybody has this identity, and whether or not number and name belong together. */
export const ClaimMade = Type.Object({
  claimNumber: ClaimNumber,
  /** Exclusive: until then an officer at a counter can find it. */
  expiresAt: InstantMs,
});

/** Waiting, decided by officers, or past its time. */
const ClaimState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('accepted'),
  Type.Literal('refused'),
  Type.Literal('lapsed'),
]);

const MadeClaim = Type.Object({
  claimNumber: ClaimNumber,
  hint: DocumentHint,
  madeAt: InstantMs,
  expiresAt: InstantMs,
  state: ClaimState,
  /** The officers’ reason, once decided. */
  reason: Type.Union([Localised, Type.Null()]),
});
export const MyClaims = Type.Object({
  /** What this account asked for. */
  made: Type.Array(MadeClaim),
  /** What others asked for that this account has. */
  against: Type.Array(
    Type.Object({ ...MadeClaim.properties, objectedAt: Type.Union([InstantMs, Type.Null()]) }),
  ),
});
export type MyClaims = Type.Static<typeof MyClaims>;

const Officer = Type.Object({ name: Type.String({ description: 'masked' }), office: Localised });

/** A claim as an officer at a counter sees it. */
export const DeskClaim = Type.Object({
  claimNumber: ClaimNumber,
  hint: DocumentHint,
  maskedName: Type.String(),
  madeAt: InstantMs,
  expiresAt: InstantMs,
  state: Type.Union([ClaimState, Type.Literal('second-officer')]),
  /** Whether the identity register knew number and name to belong together. */
  confirmed: Type.Boolean(),
  /** Whether the account that has this identity now says that it is theirs. */
  objected: Type.Boolean(),
  decidedBy: Type.Union([Officer, Type.Null()]),
  decidedAt: Type.Union([InstantMs, Type.Null()]),
  reason: Type.Union([Localised, Type.Null()]),
  answeredBy: Type.Union([Officer, Type.Null()]),
  answeredAt: Type.Union([InstantMs, Type.Null()]),
  /** What the one who asks may do now. */
  may: Type.Union([Type.Literal('decide'), Type.Literal('answer'), Type.Null()]),
});
export type DeskClaim = Type.Static<typeof DeskClaim>;

export const DecideClaimBody = Type.Object({
  accepts: Type.Boolean(),
  /** That the officer has held the original document in hand; nothing is accepted without. */
  sawDocument: Type.Boolean(),
  reason: Type.String({ maxLength: 40, description: 'a code of CLAIM_REASONS' }),
});
export const AnswerClaimBody = Type.Object({ agrees: Type.Boolean() });
