export { DEMO_IDENTITIES } from './identities/demo-identities.ts';
export { syntheticNameFor } from './identities/synthetic-name.ts';
