import { Type } from 'typebox';
import type { evidenceRoutes } from '../routes/evidence.ts';
import * as Batches from '../schemas/batches.ts';
import { Empty } from '../schemas/common.ts';
import * as Console from '../schemas/console.ts';
import type { OperationsOf } from './operation.ts';

/** What sources report: single records and files (batches). */
export const evidenceOperations = {
  report: {
    summary: 'Report one fact within one’s mandate',
    body: Console.ReportBody,
    response: Console.Reported,
  },
  reported: { summary: 'What this source reported lately', response: Console.ReportedList },
  withdraw: {
    summary: 'Withdraw a record of one’s own source',
    params: Type.Object({ recordId: Type.String({ maxLength: 64 }) }),
    body: Console.WithdrawBody,
    response: Console.Reported,
  },
  batches: { summary: 'Deliveries of evidence, the newest first', response: Batches.BatchList },
  batch: {
    summary: 'One delivery with its report',
    params: Batches.BatchParams,
    query: Batches.BatchQuery,
    response: Batches.BatchView,
  },
  takeBatch: {
    summary: 'Take the good rows of a checked delivery',
    params: Batches.BatchParams,
    body: Empty,
    response: Batches.BatchView,
  },
  discardBatch: {
    summary: 'Discard a checked delivery; nothing of it was taken',
    params: Batches.BatchParams,
    body: Empty,
    response: Batches.BatchView,
  },
  reviewBatch: {
    summary: 'Say yes or no, as an officer, to a delivery beyond its source’s bound',
    params: Batches.BatchParams,
    body: Batches.ReviewBatchBody,
    response: Batches.BatchView,
  },
} as const satisfies OperationsOf<typeof evidenceRoutes>;
