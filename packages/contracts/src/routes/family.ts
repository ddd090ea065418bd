import { type Route, route } from './route.ts';

/** People whom somebody else cares for. */
export const familyRoutes = {
  family: route('GET', '/api/v1/family', ['resident'], true),
  askFamily: route('POST', '/api/v1/family/requests', ['resident'], true),
  takeBackFamily: route('POST', '/api/v1/family/requests/:requestId/take-back', ['resident'], true),
  answerFamily: route('POST', '/api/v1/family/requests/:requestId/answer', ['resident'], true),
  endFamily: route('POST', '/api/v1/family/endings', ['resident'], true),
  textReply: route('POST', '/api/v1/text-messages/replies', ['resident'], false),
  findFamilyRequest: route('POST', '/api/v1/console/family/find', ['console'], true),
  answerFamilyAtCounter: route('POST', '/api/v1/console/family/answer', ['console'], true),
  endFamilyAtCounter: route('POST', '/api/v1/console/family/end', ['console'], true),
} as const satisfies Record<string, Route>;
