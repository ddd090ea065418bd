import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { readOfficerMe, readOverview, readRules } from './service.ts';

export const overviewHandlers = (services: Services): Handlers => ({
  officerMe: (_, call) => readOfficerMe(services, call.subjectId),
  overview: (_, call) => readOverview(services, call.subjectId),
  rules: (_, call) => readRules(services, call.subjectId),
});
