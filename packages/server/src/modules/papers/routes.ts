import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { findAtCounter, issueAtCounter, loseAtCounter } from './at-counter.ts';
import { issueAtHome, loseAtHome, readMyPapers } from './at-home.ts';

export const paperHandlers = (services: Services): Handlers => ({
  myPapers: (_, call) => readMyPapers(services, call.subjectId),
  issuePaper: ({ body }, call) => issueAtHome(services, call, body),
  reportPaperLost: ({ params, body }, call) =>
    loseAtHome(services, call.subjectId, body.personId, params.paperId),
  papersAtCounter: ({ body }, call) => findAtCounter(services, call.subjectId, body.who),
  issuePaperAtCounter: ({ body }, call) => issueAtCounter(services, call.subjectId, body),
  paperLostAtCounter: ({ params, body }, call) =>
    loseAtCounter(services, call.subjectId, body.personId, params.paperId),
});
