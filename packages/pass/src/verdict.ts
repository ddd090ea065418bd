import type { Colour } from '@healthcode/domain';
import type { HolderInPass } from './holder.ts';
import type { OtherCode } from './other-codes.ts';

/** What a verifier finds; the first of the order of checks that does not hold (docs/pass-format.md). */
export type VerifierOutcome =
  | 'ok'
  | 'not-a-pass'
  | 'unknown-issuer'
  | 'forged'
  | 'expired'
  | 'not-yet-valid'
  | 'stale'
  | 'already-scanned'
  | 'withdrawn'
  | 'cannot-check';

/** One finding each; stable names, for help text and for the holder's own phone. */
export type PassReason =
  // not-a-pass
  | 'empty'
  | 'too-long'
  | 'other-code'
  | 'other-version'
  | 'not-base45'
  | 'not-cbor'
  | 'not-a-pass-structure'
  // unknown-issuer
  | 'unknown-region'
  | 'unknown-key'
  // forged: form
  | 'trailing-bytes'
  | 'duplicate-keys'
  | 'not-canonical'
  | 'wrong-shape'
  | 'header-malformed'
  | 'wrong-algorithm'
  | 'extra-header'
  | 'unprotected-header-not-empty'
  | 'claims-malformed'
  | 'signature-malformed'
  | 'signature-high-s'
  | 'proof-missing'
  | 'proof-without-key'
  // forged: keys and signatures
  | 'signature-invalid'
  | 'device-key-invalid'
  | 'proof-high-s'
  | 'proof-invalid'
  // expired, not-yet-valid
  | 'day-is-over'
  | 'day-has-not-begun'
  | 'paper-is-over'
  | 'paper-from-the-future'
  // stale, already-scanned
  | 'proof-too-old'
  | 'proof-from-the-future'
  | 'step-already-seen'
  // cannot-check
  | 'list-missing'
  | 'list-too-old'
  | 'index-out-of-range'
  | 'unknown-status'
  // withdrawn
  | 'status-withdrawn';

/** Where the issuing region stands with the gate's own. */
export type Standing = 'own' | 'equal' | 'reference';

/** The entry of a status list that a pass points to. */
export interface StatusRef {
  /** The list's `uri` claim, e.g. `c`. */
  readonly list: string;
  readonly idx: number;
}

/**
 * The verdict on one scanned code. Everything but `outcome`, `reasons`, `otherCode`, `iss`
 * and `documentMustBeSeen` is present only once the pass's own signature has been found good.
 */
export interface PassVerdict {
  readonly outcome: VerifierOutcome;
  /** All that was found wrong, in the order of checks; empty exactly when the outcome is `ok`. */
  readonly reasons: readonly PassReason[];
  /** Only when the outcome is `ok`. */
  readonly colour?: Colour;
  readonly medium?: 'phone' | 'paper';
  /** With `ok` and `withdrawn`: the masked holder, or `null` without display key or with garbage inside. */
  readonly holder?: HolderInPass | null;
  /** The screen must ask for the identity document: paper, or nothing readable inside. */
  readonly documentMustBeSeen: boolean;
  readonly status?: StatusRef;
  /** The proof's step, Unix time in units of 10 s; absent on paper. Good only where the outcome says nothing against it. */
  readonly step?: number;
  /** Now minus the proof's step, in ms; negative when the step lies ahead. */
  readonly proofAgeMs?: number;
  /** The region; also with `unknown-issuer` and a bad signature, as the pass claims it. */
  readonly iss?: string;
  readonly standing?: Standing;
  /** The region's civil day of a phone pass; for paper its last day. Days since 1970-01-01. */
  readonly passDay?: number;
  /** With `not-a-pass`: what the code seems to be. */
  readonly otherCode?: OtherCode;
}
