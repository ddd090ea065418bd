import type { suspensionRoutes } from '../routes/suspensions.ts';
import * as Alarms from '../schemas/alarms.ts';
import * as Events from '../schemas/events.ts';
import * as Suspensions from '../schemas/suspensions.ts';
import type { OperationsOf } from './operation.ts';

/** What officers decide by two: disputed records set aside, alarms, exposure events. */
export const suspensionOperations = {
  suspensions: {
    summary: 'Disputed records set aside, the newest first',
    response: Suspensions.SuspensionList,
  },
  proposeSuspension: {
    summary: 'Propose to set a disputed record aside for a time',
    body: Suspensions.ProposeSuspensionBody,
    response: Suspensions.Suspension,
  },
  answerSuspension: {
    summary: 'Confirm or reject it as an officer of another office',
    params: Suspensions.SuspensionParams,
    body: Suspensions.AnswerSuspensionBody,
    response: Suspensions.Suspension,
  },
  alarms: { summary: 'What officers must look at', response: Alarms.AlarmList },
  seeAlarm: {
    summary: 'Mark an alarm as looked at, with what came of it',
    params: Alarms.AlarmParams,
    body: Alarms.SeeAlarmBody,
    response: Alarms.AlarmList,
  },
  events: { summary: 'Exposure events', response: Events.EventList },
  proposeEvent: {
    summary: 'Propose an exposure event',
    body: Events.ProposeEventBody,
    response: Events.ExposureEvent,
  },
  answerEvent: {
    summary: 'Confirm or reject an event as the second officer',
    params: Events.EventParams,
    body: Events.AnswerEventBody,
    response: Events.ExposureEvent,
  },
} as const satisfies OperationsOf<typeof suspensionRoutes>;
