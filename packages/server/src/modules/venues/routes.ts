import type { Handlers } from '../../platform/http/operations.ts';
import type { Services } from '../../services.ts';
import { enrolGate, gateBundle, gateKeys, readGateMe } from './service.ts';

export const venueHandlers = (services: Services): Handlers => ({
  gateMe: (_, call) => readGateMe(services, call.subjectId),
  enrolGate: async ({ body }, call) => ({ deviceId: await enrolGate(services, call.subjectId, body) }),
  gateBundle: (_, call) => gateBundle(services, call.subjectId),
  gateKeys: async ({ params }, call) => ({ jwe: await gateKeys(services, call.subjectId, params.deviceId) }),
});
