import type { passRoutes } from '../routes/passes.ts';
import * as Resident from '../schemas/resident.ts';
import type { OperationsOf } from './operation.ts';

/** A resident’s colour, the passes of a phone, and who looked at them. */
export const passOperations = {
  colour: { summary: 'The colour and why', query: Resident.OfPerson, response: Resident.ColourView },
  enrol: {
    summary: 'Issue or top up the passes of this phone',
    body: Resident.EnrolBody,
    response: Resident.Enrolled,
  },
  myChecks: {
    summary: 'Checks of one’s own code, or of a family member’s',
    query: Resident.OfPerson,
    response: Resident.MyChecks,
  },
} as const satisfies OperationsOf<typeof passRoutes>;
