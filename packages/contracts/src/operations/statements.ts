import type { statementRoutes } from '../routes/statements.ts';
import { Empty } from '../schemas/common.ts';
import * as Statements from '../schemas/statements.ts';
import type { OperationsOf } from './operation.ts';

/** Signed statements that a person can show elsewhere. */
export const statementOperations = {
  makeStatement: {
    summary: 'Sign that one’s code is green now, for an employer, until the end of the day',
    body: Empty,
    response: Statements.Statement,
  },
} as const satisfies OperationsOf<typeof statementRoutes>;
