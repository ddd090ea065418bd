export { decodeBase45, encodeBase45 } from './base45.ts';
export {
  bytesKey,
  concatBytes,
  equalBytes,
  fromBase64Url,
  fromHex,
  toBase64Url,
  toHex,
} from './bytes.ts';
export {
  type CborResult,
  decodeCanonicalCbor,
  decodeStrictCbor,
  encodeCbor,
} from './cbor.ts';
export { endOfDay, lastDayOf } from './civil-day.ts';
export {
  encodeSign1,
  PROOF_HEADER,
  passIdentityBytes,
  proofMessage,
  protectedHeader,
  sigStructure,
} from './cose.ts';
export type { GateListKeys } from './gate-key-types.ts';
export { GATE_KEYS_TYPE, type GateKeysRefusal, type OpenGateKeysResult, openGateKeys } from './gate-keys.ts';
export {
  applyDisplayKey,
  decodeHolder,
  encodeHolder,
  type HolderInPass,
  type HolderKind,
  type PassHint,
} from './holder.ts';
export { inflateStream } from './inflate.ts';
export {
  decodeListChanges,
  encodeListChanges,
  type ListChanges,
  withChanges,
} from './list-changes.ts';
export {
  listServesPass,
  PAPER_DAYS,
  type PaperPeriod,
  paperListOf,
  phoneListUri,
  TOMORROW_FROM_HOUR,
} from './list-names.ts';
export { encodeManifest } from './manifest.ts';
export type { Manifest, ManifestChunk, ManifestDelta, ManifestList } from './manifest-types.ts';
export {
  type DeltaRefusal,
  deltaAad,
  findDelta,
  type OpenDeltaOptions,
  type OpenDeltaResult,
  openDelta,
} from './open-delta.ts';
export {
  chunkAad,
  type ListRefusal,
  type OpenListOptions,
  type OpenListResult,
  openList,
} from './open-list.ts';
export {
  type ManifestRefusal,
  type OpenManifestOptions,
  type OpenManifestResult,
  openManifest,
} from './open-manifest.ts';
export { type OtherCode, recogniseOtherCode } from './other-codes.ts';
export { flipS, isLowS, toLowS } from './p256.ts';
export { compressPoint, decompressPoint } from './p256-point.ts';
export {
  MAX_TEXT_LENGTH,
  PASS_PREFIX,
  type ParsedPass,
  type ParseFailure,
  type ParseResult,
  parsePass,
  parseSignedPass,
} from './parse-pass.ts';
export { PROOF_AHEAD_MS, PROOF_MAX_AGE_MS } from './pass-checks.ts';
export { addPrivateClaim, encodeOtherClaims, type PassClaims } from './pass-claims.ts';
export type { Inflate, MaybePromise, P256Key, PassCrypto } from './pass-crypto.ts';
export { type PresentOptions, paperText, presentPass, STEP_MS, stepAt } from './present-pass.ts';
export { type SeenPass, type SeenStep, SeenSteps, seenKeyOf } from './seen-steps.ts';
export {
  type StatementClaims,
  type StatementVerdict,
  statementSigningInput,
  verifyStatement,
} from './statement.ts';
export {
  readStatusList,
  type StatusBits,
  type StatusList,
  StatusListError,
  statusListOver,
} from './status-list.ts';
export type { PassReason, PassVerdict, Standing, StatusRef, VerifierOutcome } from './verdict.ts';
export { type VerifiedPass, VerifiedPassCache } from './verified-pass-cache.ts';
export type {
  KeyWithId,
  ListAtGate,
  ListLookup,
  TrustedIssuer,
  VerifierContext,
} from './verifier-context.ts';
export { verifyPass } from './verify-pass.ts';
