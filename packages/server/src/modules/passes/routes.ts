import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { enrol } from './service.ts';

export const passHandlers = (services: Services): Handlers => ({
  enrol: ({ body }, call) =>
    enrol(services, call.subjectId, { ...body, deviceId: call.deviceId ?? body.deviceId }),
});
