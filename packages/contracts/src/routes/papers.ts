import { type Route, route } from './route.ts';

/** Codes on paper. */
export const paperRoutes = {
  myPapers: route('GET', '/api/v1/me/papers', ['resident'], true),
  issuePaper: route('POST', '/api/v1/me/papers', ['resident'], true),
  reportPaperLost: route('POST', '/api/v1/me/papers/:paperId/lost', ['resident'], true),
  papersAtCounter: route('POST', '/api/v1/console/papers/find', ['console'], true),
  issuePaperAtCounter: route('POST', '/api/v1/console/papers', ['console'], true),
  paperLostAtCounter: route('POST', '/api/v1/console/papers/:paperId/lost', ['console'], true),
} as const satisfies Record<string, Route>;
