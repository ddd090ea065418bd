import { Type } from 'typebox';
import {
  AppealFile,
  Decision,
  Message,
  nullable,
  Officer,
  Outcome,
  oneOf,
  summary,
  Words,
} from './appeal-parts.ts';
import { Colour, DocumentHint, InstantMs, Localised, Uuid } from './common.ts';
import { PersonView } from './people.ts';
import { Suspension } from './suspensions.ts';

export const AppealList = Type.Object({
  asOf: InstantMs,
  /** Open ones by deadline, then those that have ended, the newest first. */
  appeals: Type.Array(
    Type.Object({
      ...summary,
      assignedTo: nullable(Officer),
      mine: Type.Boolean(),
      /** Whether the one who asks may take it on or work on it: in second instance not the first office. */
      mayWork: Type.Boolean(),
    }),
  ),
});
export type AppealList = Type.Static<typeof AppealList>;

const Correction = Type.Object({
  requestId: Uuid,
  source: Type.Object({ sourceId: Type.String(), name: Localised }),
  recordId: Type.String(),
  askedBy: Officer,
  askedAt: InstantMs,
  text: Type.String(),
  state: oneOf('open', 'done', 'refused'),
  answeredAt: nullable(InstantMs),
  answer: nullable(Type.String()),
});
export type Correction = Type.Static<typeof Correction>;

/** An appeal as the officer who works on it sees it: the person masked, the records with source and evidence. */
export const AppealView = Type.Object({
  ...summary,
  asOf: InstantMs,
  personId: Uuid,
  maskedName: nullable(Type.String()),
  hint: DocumentHint,
  colour: Colour,
  /** Sent by a family member. */
  byFamily: Type.Boolean(),
  about: Type.Array(
    Type.Object({
      source: Type.Object({ sourceId: Type.String(), name: Localised }),
      recordId: Type.String(),
      ruleId: Type.String(),
      colour: Colour,
      title: Localised,
      since: InstantMs,
    }),
  ),
  /** Of the records complained about; where none is named, of all. */
  evidence: PersonView.properties.evidence,
  suspensions: Type.Array(Suspension),
  corrections: Type.Array(Correction),
  messages: Type.Array(Message),
  files: Type.Array(AppealFile),
  decisions: Type.Array(Decision),
  assignedTo: nullable(Officer),
  mine: Type.Boolean(),
  mayTake: Type.Boolean(),
  mayWork: Type.Boolean(),
  /** The first instance was decided in the office of the one who asks. */
  otherOfficeOnly: Type.Boolean(),
  /** Suspensions and corrections that would follow from upholding it. */
  follows: Type.Integer(),
});
export type AppealView = Type.Static<typeof AppealView>;

/** `over`: although a colleague has it in work. */
export const TakeAppealBody = Type.Object({ over: Type.Boolean() });
export const WriteAboutAppealBody = Type.Object({ messageId: Uuid, text: Words, question: Type.Boolean() });
export const DecideAppealBody = Type.Object({
  outcome: Outcome,
  code: Type.String({ maxLength: 40, description: 'a code of DECISION_CODES' }),
  reasons: Words,
});
export const AskCorrectionBody = Type.Object({
  requestId: Uuid,
  sourceId: Type.String({ maxLength: 64 }),
  recordId: Type.String({ maxLength: 64 }),
  text: Words,
});

export const CorrectionParams = Type.Object({ requestId: Uuid });
export const CorrectionList = Type.Object({ corrections: Type.Array(Correction) });
export type CorrectionList = Type.Static<typeof CorrectionList>;
export const AnswerCorrectionBody = Type.Object({ done: Type.Boolean(), answer: Words });
