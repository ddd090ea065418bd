import type { familyRoutes } from '../routes/family.ts';
import { Empty } from '../schemas/common.ts';
import * as Family from '../schemas/family.ts';
import type { OperationsOf } from './operation.ts';

/** People whom somebody else cares for. */
export const familyOperations = {
  family: {
    summary: 'Whose codes one may show, what is asked, and who may show one’s own',
    response: Family.FamilyView,
  },
  askFamily: {
    summary: 'Ask to show a family member’s code',
    body: Family.AskFamilyBody,
    response: Family.FamilyView,
  },
  takeBackFamily: {
    summary: 'Take such a request back',
    params: Family.FamilyRequestParams,
    body: Empty,
    response: Family.FamilyView,
  },
  answerFamily: {
    summary: 'Agree that a family member shows one’s own code, or refuse',
    params: Family.FamilyRequestParams,
    body: Family.AnswerFamilyBody,
    response: Family.FamilyView,
  },
  endFamily: {
    summary: 'End showing a family member’s code, or having one’s own shown',
    body: Family.EndFamilyBody,
    response: Family.FamilyView,
  },
  textReply: {
    summary: 'A text message that came in, passed on by the gateway with its token',
    body: Family.TextReplyBody,
    response: Empty,
  },
  findFamilyRequest: {
    summary: 'At a counter: a family request by its number',
    body: Family.FindFamilyBody,
    response: Family.CounterRequest,
  },
  answerFamilyAtCounter: {
    summary: 'At a counter: agree or refuse for the person who is there',
    body: Family.CounterAnswerBody,
    response: Family.CounterRequest,
  },
  endFamilyAtCounter: {
    summary: 'At a counter: end it on proof, with the reason',
    body: Family.CounterEndBody,
    response: Family.CounterRequest,
  },
} as const satisfies OperationsOf<typeof familyRoutes>;
