/** The shapes of docs/vectors/*.json: plain JSON, so that any language can run them. */

export interface ListVector {
  readonly uri: string;
  readonly iss: string;
  /** Phone list: its day. */
  readonly day?: number;
  /** Paper list: first and last day of issue, inclusive. */
  readonly period?: readonly [number, number];
  readonly bits: 1 | 2 | 4 | 8;
  readonly capacity: number;
  /** Every entry that is not 0. */
  readonly entries: readonly (readonly [idx: number, value: number])[];
  /** Hex; `null` when the gate has not been given it. */
  readonly displayKey: string | null;
  readonly manifestTime: number;
}

export interface PassCase {
  readonly name: string;
  readonly text: string;
  /** When it is scanned, UTC ms; else the file's `now`. */
  readonly now?: number;
  readonly listMaxAgeMs?: number;
  readonly proofMaxAgeMs?: number;
  /** Names of the lists the gate holds; else the file's `defaultLists`. */
  readonly lists?: readonly string[];
  /** Scanned at the same gate before, in this order. */
  readonly before?: readonly { readonly text: string; readonly now: number }[];
  /** The whole verdict. */
  readonly expect: unknown;
}

export interface IssuerVector {
  readonly iss: string;
  readonly standing: 'own' | 'equal' | 'reference';
  readonly utcOffsetMinutes: number;
  readonly passKeys: readonly { readonly kid: string; readonly publicKey: string }[];
}

export interface PassVectors {
  readonly about: string;
  readonly now: number;
  readonly issuers: readonly IssuerVector[];
  readonly lists: Readonly<Record<string, ListVector>>;
  readonly defaultLists: readonly string[];
  readonly cases: readonly PassCase[];
}

export interface ManifestVectors {
  readonly about: string;
  readonly iss: string;
  readonly listKeys: readonly { readonly kid: string; readonly publicKey: string }[];
  readonly cases: readonly {
    readonly name: string;
    readonly bytes: string;
    readonly lastSequence?: number;
    readonly lastIssuedAt?: number;
    readonly lastDigest?: string;
    /** `ok`, or the reason for refusing. */
    readonly expect: string;
    readonly manifest?: unknown;
  }[];
}

export interface SealedListVectors {
  readonly about: string;
  readonly iss: string;
  readonly cases: readonly {
    readonly name: string;
    readonly list: unknown;
    readonly chunks: readonly string[];
    readonly listKey: string;
    readonly expect: string;
    /** Of a list that opens: every entry that is not 0. */
    readonly entries?: readonly (readonly [number, number])[];
  }[];
}

export interface ListDeltaVectors {
  readonly about: string;
  readonly iss: string;
  readonly cases: readonly {
    readonly name: string;
    readonly list: {
      readonly uri: string;
      readonly bits: 1 | 2 | 4 | 8;
      readonly capacity: number;
      readonly sequence: number;
    };
    readonly delta: { readonly from: number; readonly name: string; readonly bytes: number };
    readonly bytes: string;
    readonly listKey: string;
    readonly expect: string;
    /** Of a delta that opens: every index that has changed, and what stands there now. */
    readonly changes?: readonly (readonly [idx: number, value: number])[];
  }[];
}

export interface StatusListVectors {
  readonly about: string;
  readonly cases: readonly {
    readonly name: string;
    readonly cbor: string;
    /** `null` where the bytes are no list. */
    readonly bits: number | null;
    readonly size?: number;
    readonly values?: readonly (readonly [idx: number, value: number | null])[];
  }[];
}

export interface GateKeyVectors {
  readonly about: string;
  readonly gateKey: JsonWebKey;
  readonly cases: readonly {
    readonly name: string;
    readonly jwe: string;
    readonly expect: string;
    readonly keys?: readonly { uri: string; day: number; listKey: string; displayKey: string }[];
  }[];
}

export interface Base45Vectors {
  readonly about: string;
  readonly cases: readonly { readonly text: string; readonly bytes: string | null }[];
}

/** For issuers only: no gate computes a permutation, so `run.ts` leaves them out. */
export interface PermutationVectors {
  readonly about: string;
  readonly cases: readonly {
    readonly key: string;
    readonly capacity: number;
    readonly pairs: readonly (readonly [slot: number, idx: number])[];
  }[];
}

/** All files by name, without `.json`. */
export interface VectorFiles {
  readonly passes: PassVectors;
  readonly manifests: ManifestVectors;
  readonly 'sealed-lists': SealedListVectors;
  readonly 'list-deltas': ListDeltaVectors;
  readonly 'status-lists': StatusListVectors;
  readonly 'gate-keys': GateKeyVectors;
  readonly base45: Base45Vectors;
  readonly permutation: PermutationVectors;
}
