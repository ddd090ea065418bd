import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { listPeople } from './list-people.ts';
import { lookAtPerson } from './look-at-person.ts';

export const peopleHandlers = (services: Services): Handlers => ({
  people: ({ query }, call) => listPeople(services, call.subjectId, query),
  lookAtPerson: ({ body }, call) => lookAtPerson(services, call.subjectId, body),
});
