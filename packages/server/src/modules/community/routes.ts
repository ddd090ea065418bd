import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { markContacted, openPassed } from './contact.ts';
import { listPassed } from './passed-list.ts';

export const communityHandlers = (services: Services): Handlers => ({
  passedOn: ({ query }, call) => listPassed(services, call.subjectId, query),
  openPassedOn: ({ body }, call) => openPassed(services, call.subjectId, body),
  contactedPassedOn: ({ body }, call) => markContacted(services, call.subjectId, body),
});
