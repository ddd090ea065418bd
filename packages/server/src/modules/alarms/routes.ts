import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { readAlarms, seeAlarm } from './service.ts';

export const alarmHandlers = (services: Services): Handlers => ({
  alarms: (_, call) => readAlarms(services, call.subjectId),
  seeAlarm: ({ params, body }, call) => seeAlarm(services, call.subjectId, params.alarmId, body.note),
});
