export { toHex } from './encoding/bytes.ts';
export { canonicalJson, type JsonValue } from './encoding/canonical-json.ts';
export { contentHash } from './entries/content-hash.ts';
export type {
  DailyCountsEntry,
  IssuingKeyEntry,
  LogEntry,
  LogEntryType,
  RuleSetEntry,
  SignOff,
  StatusManifestEntry,
  SuspensionEntry,
  VenuePoliciesEntry,
} from './entries/log-entry.ts';
export { encodeLogEntry, type ParsedLogEntry, parseLogEntry } from './entries/parse-log-entry.ts';
export { commitToRecord, isAboutRecord, SALT_BYTES } from './entries/record-commitment.ts';
export { EMPTY_ROOT, leafHash, nodeHash, rootOfHashes } from './merkle/hash.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './merkle/verify-proofs.ts';
export { checkSuccessor } from './notes/check-successor.ts';
export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './notes/checkpoint.ts';
export { openCheckpoint, type TrustedLog, trustLog } from './notes/open-checkpoint.ts';
export { formatNote, type NoteSignature, parseNote, type SignedNote } from './notes/signed-note.ts';
export {
  formatVerifierKey,
  parseVerifierKey,
  type VerifierKey,
  verifierKeyOf,
} from './notes/verifier-key.ts';
export { type VerifiedNote, verifyNote } from './notes/verify-note.ts';
export {
  LOG_PROBLEMS,
  type LogProblem,
  type LogProblemCode,
  LogReadError,
  type LogResult,
} from './problem.ts';
export {
  formatLogProof,
  type LogProof,
  type ProvedEntry,
  parseLogProof,
  verifyLogProof,
} from './proofs/log-proof.ts';
export { type PublishedDocument, type PublishedInput, verifyPublished } from './proofs/verify-published.ts';
export {
  decodeEntryBundle,
  encodeEntryBundle,
  MAX_ENTRY_BYTES,
  readEntryBundle,
} from './tiles/entry-bundle.ts';
export { decodeHashTile, encodeHashTile } from './tiles/hash-tile.ts';
export { type AppendPlan, type LogFile, planAppend } from './tiles/plan-append.ts';
export { proveConsistency, proveInclusion, readRoot } from './tiles/prove.ts';
export { formatTilePath, parseTilePath, TILE_WIDTH, type TileRef } from './tiles/tile-path.ts';
export type { TileSource } from './tiles/tile-source.ts';
export { EMPTY_EDGE, readTreeEdge, rootOfEdge, type TreeEdge } from './tiles/tree-edge.ts';
export type { EntryCheck } from './verify/entry-check.ts';
export { type LogVerdict, type VerifyLogOptions, verifyLog } from './verify/verify-log.ts';
