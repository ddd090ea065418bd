import { accountHandlers } from './modules/accounts/routes.ts';
import { alarmHandlers } from './modules/alarms/routes.ts';
import { appealHandlers } from './modules/appeals/routes.ts';
import { batchHandlers } from './modules/batches/routes.ts';
import { channelHandlers } from './modules/channels/routes.ts';
import { checkHandlers } from './modules/checks/routes.ts';
import { cityHandlers } from './modules/city/routes.ts';
import { colourHandlers } from './modules/colours/routes.ts';
import { communityHandlers } from './modules/community/routes.ts';
import { declarationHandlers } from './modules/declarations/routes.ts';
import { demoHandlers } from './modules/demo/routes.ts';
import { documentHandlers } from './modules/documents/routes.ts';
import { eventHandlers } from './modules/events/routes.ts';
import { evidenceHandlers } from './modules/evidence/routes.ts';
import { familyHandlers } from './modules/family/routes.ts';
import { gateDeviceHandlers } from './modules/gate-devices/routes.ts';
import { identityHandlers } from './modules/identity/routes.ts';
import { lookUpHandlers } from './modules/look-ups/routes.ts';
import { noticeHandlers } from './modules/notices/routes.ts';
import { overviewHandlers } from './modules/overview/routes.ts';
import { paperHandlers } from './modules/papers/routes.ts';
import { passHandlers } from './modules/passes/routes.ts';
import { peopleHandlers } from './modules/people/routes.ts';
import { rightHandlers } from './modules/rights/routes.ts';
import { ruleHandlers } from './modules/rules/routes.ts';
import { signInHandlers } from './modules/sign-in/routes.ts';
import { statementHandlers } from './modules/statements/routes.ts';
import { suspensionHandlers } from './modules/suspensions/routes.ts';
import { venueConsoleHandlers } from './modules/venues/console-routes.ts';
import { venueHandlers } from './modules/venues/routes.ts';
import type { ServiceAddress } from './platform/config.ts';
import type { Handlers } from './platform/http/operations.ts';
import type { Services } from './services.ts';

/** Every operation of the service. Which origin answers which is in the contracts. */
export const allHandlers = (services: Services, demo: ServiceAddress | null): Handlers => ({
  ...cityHandlers(services),
  ...signInHandlers(services),
  ...accountHandlers(services),
  ...identityHandlers(services),
  ...channelHandlers(services),
  ...declarationHandlers(services),
  ...colourHandlers(services),
  ...passHandlers(services),
  ...paperHandlers(services),
  ...checkHandlers(services),
  ...venueHandlers(services),
  ...venueConsoleHandlers(services),
  ...communityHandlers(services),
  ...lookUpHandlers(services),
  ...gateDeviceHandlers(services),
  ...evidenceHandlers(services),
  ...batchHandlers(services),
  ...alarmHandlers(services),
  ...documentHandlers(services),
  ...eventHandlers(services),
  ...peopleHandlers(services),
  ...overviewHandlers(services),
  ...ruleHandlers(services),
  ...suspensionHandlers(services),
  ...familyHandlers(services),
  ...(demo ? demoHandlers(services, demo) : {}),
  ...appealHandlers(services),
  ...rightHandlers(services),
  ...statementHandlers(services),
  ...noticeHandlers(services),
});
