import { type Route, route } from './route.ts';

/** What sources report: single records and files (batches). */
export const evidenceRoutes = {
  report: route('POST', '/api/v1/console/evidence', ['console'], true),
  reported: route('GET', '/api/v1/console/evidence', ['console'], true),
  withdraw: route('POST', '/api/v1/console/evidence/:recordId/withdrawal', ['console'], true),
  batches: route('GET', '/api/v1/console/batches', ['console'], true),
  batch: route('GET', '/api/v1/console/batches/:batchId', ['console'], true),
  takeBatch: route('POST', '/api/v1/console/batches/:batchId/take', ['console'], true),
  discardBatch: route('POST', '/api/v1/console/batches/:batchId/discard', ['console'], true),
  reviewBatch: route('POST', '/api/v1/console/batches/:batchId/review', ['console'], true),
} as const satisfies Record<string, Route>;
