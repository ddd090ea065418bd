import type { communityRoutes } from '../routes/community.ts';
import * as Community from '../schemas/community.ts';
import type { OperationsOf } from './operation.ts';

/** What communities do for the people of their streets: those who were passed on to them. */
export const communityOperations = {
  passedOn: {
    summary: 'Who was red or feverish at a gate, of the caller’s area; everybody listed is told',
    query: Community.PassedQuery,
    response: Community.PassedList,
  },
  openPassedOn: {
    summary: 'How to reach one of them; puts down who saw it',
    body: Community.PassedKey,
    response: Community.PassedContact,
  },
  contactedPassedOn: {
    summary: 'The community has been in touch with them',
    body: Community.PassedKey,
    response: Community.PassedItem,
  },
} as const satisfies OperationsOf<typeof communityRoutes>;
