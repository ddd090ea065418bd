import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { readChoices } from './appeal-choices.ts';
import { removeFile } from './appeal-files.ts';
import { answerCorrection, readCorrections } from './corrections.ts';
import { listMine, readMine } from './my-appeals.ts';
import { askCorrection, decide, look, take, writeAbout } from './officer-acts.ts';
import { listForOfficer } from './officer-view.ts';
import { askSecond, withdraw, write } from './person-acts.ts';
import { submitAppeal } from './submit-appeal.ts';

export const appealHandlers = (services: Services): Handlers => ({
  appealChoices: ({ query }, call) => readChoices(services, call.subjectId, query.personId),
  myAppeals: (_, call) => listMine(services, call.subjectId),
  myAppeal: ({ params }, call) => readMine(services, call.subjectId, params.appealId),
  submitAppeal: ({ body }, call) => submitAppeal(services, call.subjectId, body),
  removeAppealFile: async ({ params, query }, call) => {
    await removeFile(services, call.subjectId, { ...params, personId: query.personId });
    return {};
  },
  writeToAppeal: (request, call) => write(services, call.subjectId, request),
  withdrawAppeal: ({ params }, call) => withdraw(services, call.subjectId, params.appealId),
  askSecondInstance: (request, call) => askSecond(services, call.subjectId, request),
  appeals: (_, call) => listForOfficer(services, call.subjectId),
  lookAtAppeal: ({ params }, call) => look(services, call.subjectId, params.appealId),
  takeAppeal: ({ params, body }, call) => take(services, call.subjectId, params.appealId, body.over),
  writeAboutAppeal: (request, call) => writeAbout(services, call.subjectId, request),
  decideAppeal: (request, call) => decide(services, call.subjectId, request),
  askCorrection: (request, call) => askCorrection(services, call.subjectId, request),
  corrections: (_, call) => readCorrections(services, call.subjectId),
  answerCorrection: (request, call) => answerCorrection(services, call.subjectId, request),
});
