import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { reviewBatch } from './review-batch.ts';
import { confirmBatch, discardBatch, readBatch, readBatches } from './service.ts';

export const batchHandlers = (services: Services): Handlers => ({
  batches: (_, call) => readBatches(services, call.subjectId),
  batch: ({ params, query }, call) => readBatch(services, call.subjectId, params.batchId, query),
  takeBatch: ({ params }, call) => confirmBatch(services, call.subjectId, params.batchId),
  discardBatch: ({ params }, call) => discardBatch(services, call.subjectId, params.batchId),
  reviewBatch: async ({ params, body }, call) => {
    await reviewBatch(services, call.subjectId, params.batchId, body);
    return readBatch(services, call.subjectId, params.batchId);
  },
});
