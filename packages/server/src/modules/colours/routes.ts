import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { requireHolder } from '../identity/service.ts';
import { viewColour } from './service.ts';

export const colourHandlers = (services: Services): Handlers => ({
  colour: async ({ query }, call) => {
    const holder = await requireHolder(services, services.db, call.subjectId, query.personId);
    return viewColour(services, services.db, holder.personId, 'holder');
  },
});
