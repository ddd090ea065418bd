export { buildDemoServices, type DemoServicesOptions } from './app.ts';
export { DEMO_IDENTITIES } from './identities/demo-identities.ts';
export {
  syntheticBirthDateFor,
  syntheticLatinNameFor,
  syntheticNameFor,
} from './identities/synthetic-name.ts';
