import { guideToEntry } from '@healthcode/domain';
import type { Handlers } from '../../platform/http/operations.ts';
import { bindSessionTo } from '../../platform/http/session.ts';
import type { Services } from '../../services.ts';
import { enrolGate, gateBundle, gateKeys, readGateMe } from './service.ts';

/** A copy that may be handed out: the domain's values are read-only. */
const guide = ({ policy }: Services) => ({
  policies: guideToEntry(policy.venuePolicies).map(({ places, answers, ...rest }) => ({
    ...rest,
    places: [...places],
    answers: [...answers],
  })),
});

export const venueHandlers = (services: Services): Handlers => ({
  places: async () => guide(services),
  gateMe: (_, call) => readGateMe(services, call.subjectId),
  enrolGate: async ({ body }, call) => {
    const deviceId = await enrolGate(services, call.subjectId, body);
    if (call.token !== undefined) await bindSessionTo(services.db, call.token, deviceId);
    return { deviceId };
  },
  gateBundle: (_, call) => gateBundle(services, call.subjectId),
  gateKeys: async ({ params }, call) => ({ jwe: await gateKeys(services, call.subjectId, params.deviceId) }),
});
