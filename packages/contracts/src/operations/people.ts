import type { peopleRoutes } from '../routes/people.ts';
import * as Console from '../schemas/console.ts';
import * as People from '../schemas/people.ts';
import type { OperationsOf } from './operation.ts';

/** What officers see: the city, people who are not green, today’s checks. */
export const peopleOperations = {
  overview: { summary: 'The city at this moment', response: Console.Overview },
  people: {
    summary: 'People of one colour who are not green, masked',
    query: People.PeopleQuery,
    response: People.PeopleList,
  },
  lookAtPerson: {
    summary: 'One person’s record, with a reason',
    body: People.LookBody,
    response: People.PersonView,
  },
  checksToday: { summary: 'Today’s checks by venue and hour', response: People.ChecksToday },
} as const satisfies OperationsOf<typeof peopleRoutes>;
