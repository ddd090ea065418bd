import type { MaybePromise, PassCrypto } from './pass-crypto.ts';
import type { SeenSteps } from './seen-steps.ts';
import type { StatusList } from './status-list.ts';
import type { Standing } from './verdict.ts';
import type { VerifiedPassCache } from './verified-pass-cache.ts';

/** A public key by its id: the first 4 bytes of the SHA-256 of the compressed point, as hex. */
export interface KeyWithId {
  readonly kid: string;
  /** Compressed P-256 point, 33 bytes. */
  readonly publicKey: Uint8Array;
}

/** A region whose passes the gate knows, with the keys it trusts for passes (never those for lists). */
export interface TrustedIssuer {
  /** ISO 3166-2, e.g. `CN-TJ`. */
  readonly iss: string;
  readonly passKeys: readonly KeyWithId[];
  readonly standing: Standing;
  /** The region's fixed offset from UTC, e.g. 480. */
  readonly utcOffsetMinutes: number;
}

/** A list as a gate holds it: opened, with the key for the masked names and the manifest's time. */
export interface ListAtGate {
  readonly list: StatusList;
  /** 16 bytes; `null` when the gate has not been given it. */
  readonly displayKey: Uint8Array | null;
  /** When the signed manifest that named the list was issued, UTC ms. */
  readonly manifestTime: number;
}

/**
 * Finds the list of a pass, or `null`. `day` is the last civil day on which the pass is valid: for a
 * phone pass its only day, for paper the last of up to 180. `listServesPass` says which entry that is.
 */
export type ListLookup = (uri: string, iss: string, day: number) => MaybePromise<ListAtGate | null>;

/** What a verifier needs besides the code. Nothing in it reaches the network. */
export interface VerifierContext {
  readonly crypto: PassCrypto;
  /** The corrected city time, UTC ms. The verifier, not the phone, is the authority on time. */
  readonly now: number;
  readonly issuers: readonly TrustedIssuer[];
  readonly lists: ListLookup;
  /** How old a manifest may be, inclusive; default 4 h, at most 24 h. */
  readonly listMaxAgeMs?: number;
  /** How old a proof may be, inclusive; default 30,000 ms, at most 60,000. */
  readonly proofMaxAgeMs?: number;
  readonly seen: SeenSteps;
  /** Passes whose signature has been found good, so that it is checked once per pass. */
  readonly cache?: VerifiedPassCache;
}
