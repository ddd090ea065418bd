/** One file of a list, named by what is in it. */
export interface ManifestChunk {
  /** SHA-256 of the encrypted file, 64 lower-case hex digits. */
  readonly name: string;
  readonly bytes: number;
}

/** A file with the changes from an earlier sequence of the same list; version 1 writes none. */
export interface ManifestDelta extends ManifestChunk {
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
