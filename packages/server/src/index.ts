export { aboutService } from './adapters/outside-service.ts';
export { DEMO_STAFF, DEMO_VENUES } from './modules/demo/demo-people.ts';
export { demoId, seedDemo } from './modules/demo/seed.ts';
export {
  type Config,
  type ConfigProblem,
  type ConfigResult,
  readConfig,
  type ServiceAddress,
} from './platform/config.ts';
export { createKeys, type KeyRing, loadKeys, missingKeys } from './platform/keys/key-ring.ts';
export { loadPolicy, PolicyError } from './policy/load-policy.ts';
export { RuleSetChangedError } from './policy/record-policy.ts';
export type { CityPolicy, Services } from './services.ts';
export { CityClockError, type RunningService, type ServiceParts, startService } from './start-service.ts';
