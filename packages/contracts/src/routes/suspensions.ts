import { type Route, route } from './route.ts';

/** What officers decide by two: disputed records set aside, alarms, exposure events. */
export const suspensionRoutes = {
  suspensions: route('GET', '/api/v1/console/suspensions', ['console'], true),
  proposeSuspension: route('POST', '/api/v1/console/suspensions', ['console'], true),
  answerSuspension: route('POST', '/api/v1/console/suspensions/:suspensionId/answer', ['console'], true),
  alarms: route('GET', '/api/v1/console/alarms', ['console'], true),
  seeAlarm: route('POST', '/api/v1/console/alarms/:alarmId/seen', ['console'], true),
  events: route('GET', '/api/v1/console/events', ['console'], true),
  proposeEvent: route('POST', '/api/v1/console/events', ['console'], true),
  answerEvent: route('POST', '/api/v1/console/events/:eventId/answer', ['console'], true),
} as const satisfies Record<string, Route>;
