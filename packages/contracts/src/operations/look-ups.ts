import type { lookUpRoutes } from '../routes/look-ups.ts';
import { LookedUp, LookUpBody } from '../schemas/look-ups.ts';
import type { OperationsOf } from './operation.ts';

/** The original way at a gate: looking somebody up by their document. */
export const lookUpOperations = {
  lookUp: {
    summary: 'Look somebody up by their document, with their agreement; they read that it was done',
    body: LookUpBody,
    response: LookedUp,
  },
} as const satisfies OperationsOf<typeof lookUpRoutes>;
