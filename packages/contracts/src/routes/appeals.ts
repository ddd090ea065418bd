import { type Route, route } from './route.ts';

/** Appeals against a colour. */
export const appealRoutes = {
  appealChoices: route('GET', '/api/v1/appeals/choices', ['resident'], true),
  myAppeals: route('GET', '/api/v1/appeals', ['resident'], true),
  myAppeal: route('GET', '/api/v1/appeals/:appealId', ['resident'], true),
  submitAppeal: route('POST', '/api/v1/appeals', ['resident'], true),
  removeAppealFile: route('POST', '/api/v1/appeals/:appealId/files/:fileId/removal', ['resident'], true),
  writeToAppeal: route('POST', '/api/v1/appeals/:appealId/messages', ['resident'], true),
  withdrawAppeal: route('POST', '/api/v1/appeals/:appealId/withdrawal', ['resident'], true),
  askSecondInstance: route('POST', '/api/v1/appeals/:appealId/second-instance', ['resident'], true),
  appeals: route('GET', '/api/v1/console/appeals', ['console'], true),
  lookAtAppeal: route('POST', '/api/v1/console/appeals/:appealId/look', ['console'], true),
  takeAppeal: route('POST', '/api/v1/console/appeals/:appealId/take', ['console'], true),
  writeAboutAppeal: route('POST', '/api/v1/console/appeals/:appealId/messages', ['console'], true),
  decideAppeal: route('POST', '/api/v1/console/appeals/:appealId/decision', ['console'], true),
  askCorrection: route('POST', '/api/v1/console/appeals/:appealId/corrections', ['console'], true),
  corrections: route('GET', '/api/v1/console/corrections', ['console'], true),
  answerCorrection: route('POST', '/api/v1/console/corrections/:requestId/answer', ['console'], true),
} as const satisfies Record<string, Route>;
