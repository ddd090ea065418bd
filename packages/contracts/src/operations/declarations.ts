import type { declarationRoutes } from '../routes/declarations.ts';
import * as Declarations from '../schemas/declarations.ts';
import * as Resident from '../schemas/resident.ts';
import type { OperationsOf } from './operation.ts';

/** Health declarations. */
export const declarationOperations = {
  declare: {
    summary: 'Submit a health declaration',
    body: Resident.DeclarationBody,
    response: Resident.Declared,
  },
  streets: {
    summary: 'Streets and towns of a district',
    params: Declarations.StreetsParams,
    response: Declarations.StreetList,
  },
  declarations: {
    summary: 'One’s own declarations, or a family member’s',
    query: Resident.OfPerson,
    response: Resident.DeclarationList,
  },
} as const satisfies OperationsOf<typeof declarationRoutes>;
