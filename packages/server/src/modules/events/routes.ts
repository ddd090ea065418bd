import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { answerProposedEvent, listExposureEvents, proposeExposureEvent } from './service.ts';

export const eventHandlers = (services: Services): Handlers => ({
  events: (_, call) => listExposureEvents(services, call.subjectId),
  proposeEvent: ({ body }, call) => proposeExposureEvent(services, call.subjectId, body),
  answerEvent: ({ params, body }, call) =>
    answerProposedEvent(services, call.subjectId, params.eventId, body.confirms),
});
