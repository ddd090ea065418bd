export {
  type BuildStatusListOptions,
  buildStatusList,
  packStatuses,
  type StatusEntries,
} from './build-status-list.ts';
export { diffLists, valuesAt } from './diff-lists.ts';
export {
  createIndexPermutation,
  type IndexPermutation,
  type PermutationOptions,
} from './index-permutation.ts';
export { type IssueOptions, issuePass, signEs256 } from './issue-pass.ts';
export {
  compressedPublicKey,
  exportSigningKey,
  generateDisplayKey,
  generateIssuingKey,
  generateListKey,
  generateListSigningKey,
  generatePermutationKey,
  importSigningKey,
  kidOf,
  type SigningKey,
} from './keys.ts';
export { type SealDeltaOptions, type SealedDelta, sealDelta } from './seal-delta.ts';
export { sealGateKeys } from './seal-gate-keys.ts';
export { type SealedList, type SealListOptions, sealList } from './seal-list.ts';
export { signManifest } from './sign-manifest.ts';
export { signStatement } from './sign-statement.ts';
