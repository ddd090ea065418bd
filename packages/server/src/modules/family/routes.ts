import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { answerOwn, takeBack } from './answer.ts';
import { ask } from './ask.ts';
import { answerAtCounter, endAtCounter, findAtCounter } from './counter.ts';
import { endByResident } from './end.ts';
import { takeReply } from './text-message.ts';
import { readFamily } from './view.ts';

export const familyHandlers = (services: Services): Handlers => ({
  family: (_, call) => readFamily(services, call.subjectId),
  askFamily: async ({ body }, call) => {
    await ask(services, call, body);
    return readFamily(services, call.subjectId);
  },
  takeBackFamily: async ({ params }, call) => {
    await takeBack(services, call, params.requestId);
    return readFamily(services, call.subjectId);
  },
  answerFamily: async ({ params, body }, call) => {
    await answerOwn(services, call, params.requestId, body.agrees);
    return readFamily(services, call.subjectId);
  },
  endFamily: async ({ body }, call) => {
    await endByResident(services, call, body);
    return readFamily(services, call.subjectId);
  },
  textReply: async ({ body }, call) => {
    await takeReply(services, call.authorization, body);
    return {};
  },
  findFamilyRequest: ({ body }, call) => findAtCounter(services, call.subjectId, body),
  answerFamilyAtCounter: ({ body }, call) => answerAtCounter(services, call.subjectId, body),
  endFamilyAtCounter: ({ body }, call) => endAtCounter(services, call.subjectId, body),
});
