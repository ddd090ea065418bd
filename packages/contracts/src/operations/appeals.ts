import type { appealRoutes } from '../routes/appeals.ts';
import * as Appeals from '../schemas/appeals.ts';
import { Empty } from '../schemas/common.ts';
import type { OperationsOf } from './operation.ts';

/** Appeals against a colour. */
export const appealOperations = {
  appealChoices: {
    summary: 'What this person may appeal against now, and within what limits',
    query: Appeals.ForPersonQuery,
    response: Appeals.AppealChoices,
  },
  myAppeals: { summary: 'Appeals for oneself and for family members', response: Appeals.MyAppealList },
  myAppeal: {
    summary: 'One appeal with all that was written',
    params: Appeals.AppealParams,
    response: Appeals.MyAppeal,
  },
  submitAppeal: {
    summary: 'Submit an appeal; may be repeated with the same id',
    body: Appeals.SubmitAppealBody,
    response: Appeals.MyAppeal,
  },
  removeAppealFile: {
    summary: 'Take a file back before the appeal is submitted',
    params: Appeals.AppealFileParams,
    query: Appeals.ForPersonQuery,
    body: Empty,
    response: Empty,
  },
  writeToAppeal: {
    summary: 'Write to the office, or answer its question',
    params: Appeals.AppealParams,
    body: Appeals.WriteToAppealBody,
    response: Appeals.MyAppeal,
  },
  withdrawAppeal: {
    summary: 'Withdraw an open appeal',
    params: Appeals.AppealParams,
    body: Empty,
    response: Appeals.MyAppeal,
  },
  askSecondInstance: {
    summary: 'Ask that another office decides anew',
    params: Appeals.AppealParams,
    body: Appeals.AskSecondBody,
    response: Appeals.MyAppeal,
  },
  appeals: {
    summary: 'Appeals by deadline, overdue first; nothing of the people in it',
    response: Appeals.AppealList,
  },
  lookAtAppeal: {
    summary: 'One appeal with the records that it is about; the person reads who looked',
    params: Appeals.AppealParams,
    body: Empty,
    response: Appeals.AppealView,
  },
  takeAppeal: {
    summary: 'Take an appeal on, or over from a colleague',
    params: Appeals.AppealParams,
    body: Appeals.TakeAppealBody,
    response: Appeals.AppealView,
  },
  writeAboutAppeal: {
    summary: 'Write to the person, or ask them something',
    params: Appeals.AppealParams,
    body: Appeals.WriteAboutAppealBody,
    response: Appeals.AppealView,
  },
  decideAppeal: {
    summary: 'Decide with reasons; changes no colour by itself',
    params: Appeals.AppealParams,
    body: Appeals.DecideAppealBody,
    response: Appeals.AppealView,
  },
  askCorrection: {
    summary: 'Ask the source of a record to correct it',
    params: Appeals.AppealParams,
    body: Appeals.AskCorrectionBody,
    response: Appeals.AppealView,
  },
  corrections: { summary: 'Corrections asked of one’s own source', response: Appeals.CorrectionList },
  answerCorrection: {
    summary: 'Say that a record was corrected, or why not',
    params: Appeals.CorrectionParams,
    body: Appeals.AnswerCorrectionBody,
    response: Appeals.CorrectionList,
  },
} as const satisfies OperationsOf<typeof appealRoutes>;
