/** One file of a list, named by what is in it. */
export interface ManifestChunk {
  /** SHA-256 of the encrypted file, 64 lower-case hex digits. */
  readonly name: string;
  readonly bytes: number;
}

/**
 * A file with the changes since an earlier sequence of the same list. It says what now stands at every place that has
 * changed since, so it also brings any state between `from` and the newest up to date.
 */
export interface ManifestDelta extends ManifestChunk {
  /** Sequence of the list; below that of the entry. */
  readonly from: number;
}

/** The newest state of one status list. Exactly one of `day` and `period` is present. */
export interface ManifestList {
  /** As the passes' status claim names it. */
  readonly uri: string;
  /** Phone list: the civil day it is for, days since 1970-01-01. */
  readonly day?: number;
  /** Paper list: first and last civil day, inclusive, on which papers with it are issued. */
  readonly period?: readonly [firstDay: number, lastDay: number];
  readonly bits: 1 | 2 | 4 | 8;
  readonly capacity: number;
  /**
   * Of a list made ahead of its day: the moment whose state it says, UTC ms, not after the manifest's. Absent: the list
   * is as new as the manifest that names it.
   */
  readonly asOf?: number;
  /** Grows with every change of this list. */
  readonly sequence: number;
  /** Bytes of the Token Status List (CBOR) before encryption. */
  readonly size: number;
  readonly chunks: readonly ManifestChunk[];
  readonly deltas: readonly ManifestDelta[];
}

/** What a region's list key signs at least every minute and after every change. */
export interface Manifest {
  readonly iss: string;
  /** Grows with every signing. */
  readonly sequence: number;
  /** UTC ms. */
  readonly issuedAt: number;
  readonly lists: readonly ManifestList[];
}
