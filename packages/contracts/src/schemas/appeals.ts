import { Type } from 'typebox';
import { AppealFile, Decision, Kind, Message, nullable, summary, Words } from './appeal-parts.ts';
import { Colour, InstantMs, Localised, Uuid } from './common.ts';

export type { AppealDecision, AppealFile, AppealMessage } from './appeal-parts.ts';
export * from './appeals-officers.ts';

export const AppealParams = Type.Object({ appealId: Uuid });
export const AppealFileParams = Type.Object({ appealId: Uuid, fileId: Uuid });
/** A family member; absent: oneself. */
export const ForPersonQuery = Type.Object({ personId: Type.Optional(Uuid) });

export const AppealChoices = Type.Object({
  personId: Uuid,
  maskedName: Type.String(),
  colour: Colour,
  /** What holds a colour that is not green; `ref` names it in `submitAppeal`. */
  holds: Type.Array(
    Type.Object({
      ref: Type.String(),
      ruleId: Type.String(),
      colour: Colour,
      title: Localised,
      reportedBy: Localised,
      since: InstantMs,
    }),
  ),
  kinds: Type.Array(Kind),
  /** False: as many are open as may be. */
  mayOpen: Type.Boolean(),
  firstInstanceHours: Type.Integer(),
  filesDays: Type.Integer(),
  files: Type.Object({ most: Type.Integer(), bytes: Type.Integer() }),
});
export type AppealChoices = Type.Static<typeof AppealChoices>;

export const SubmitAppealBody = Type.Object({
  appealId: Uuid,
  personId: Type.Optional(Uuid),
  kind: Kind,
  refs: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 20 }),
  text: Words,
});
export const WriteToAppealBody = Type.Object({ messageId: Uuid, text: Words });
export const AskSecondBody = Type.Object({ text: Words });

const MyAppealSummary = Type.Object({ ...summary, personId: Uuid, maskedName: Type.String() });
export const MyAppealList = Type.Object({ asOf: InstantMs, appeals: Type.Array(MyAppealSummary) });
export type MyAppealList = Type.Static<typeof MyAppealList>;

export const MyAppeal = Type.Object({
  ...summary,
  personId: Uuid,
  maskedName: Type.String(),
  asOf: InstantMs,
  about: Type.Array(
    Type.Object({
      ruleId: Type.String(),
      colour: Colour,
      title: Localised,
      reportedBy: Localised,
      since: InstantMs,
    }),
  ),
  messages: Type.Array(Message),
  files: Type.Array(AppealFile),
  decisions: Type.Array(Decision),
  mayWrite: Type.Boolean(),
  mayAddFile: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  /** Until when (exclusive) another office may be asked; null: not, or no more. */
  secondUntil: nullable(InstantMs),
  fileLimits: Type.Object({ most: Type.Integer(), bytes: Type.Integer() }),
  /** So many days after the end its files are destroyed. */
  filesDays: Type.Integer(),
  /** When that is; null: it has not ended. */
  filesEndAt: nullable(InstantMs),
});
export type MyAppeal = Type.Static<typeof MyAppeal>;
