/** The shape of docs/vectors/public-log.json: plain JSON, so that any language can run it. */

/** A problem's code and place; `null` where all is well. */
export type ExpectedProblem = { readonly code: string; readonly place: string } | null;

export interface MerkleVectors {
  /** Entries, hex. */
  readonly entries: readonly string[];
  /** The root of the first n entries, hex, from n = 0. */
  readonly roots: readonly string[];
  readonly inclusion: readonly {
    readonly index: number;
    readonly size: number;
    readonly path: readonly string[];
  }[];
  readonly consistency: readonly {
    readonly oldSize: number;
    readonly newSize: number;
    readonly path: readonly string[];
  }[];
}

export interface NoteCase {
  readonly name: string;
  readonly keys: readonly string[];
  readonly note: string;
  /** The verified text, or why there is none. */
  readonly expect: { readonly text: string } | { readonly problem: ExpectedProblem };
}

export interface CheckpointCase {
  readonly name: string;
  readonly text: string;
  readonly expect:
    | { readonly origin: string; readonly size: number; readonly root: string }
    | { readonly problem: ExpectedProblem };
}

export interface ProofCase {
  readonly name: string;
  readonly proof: string;
  readonly expect: { readonly index: number; readonly size: number } | { readonly problem: ExpectedProblem };
  /** The entry, when it is not the vectors' own. */
  readonly entry?: string;
}

export interface LogCase {
  readonly name: string;
  /** Files in place of the log's own, base64; `null` where one is missing. */
  readonly changes: Readonly<Record<string, string | null>>;
  /** A signed checkpoint kept from earlier. */
  readonly known?: string;
  readonly expect: readonly ExpectedProblem[];
}

export interface PublicLogVectors {
  readonly about: string;
  readonly merkle: MerkleVectors;
  /** Paths of tiles and bundles; `null` for what is none. */
  readonly paths: readonly {
    readonly path: string;
    readonly ref: { readonly level: number | string; readonly index: number; readonly width: number } | null;
  }[];
  readonly verifierKeys: readonly { readonly key: string; readonly problem: ExpectedProblem }[];
  readonly notes: readonly NoteCase[];
  readonly checkpoints: readonly CheckpointCase[];
  readonly proofs: { readonly key: string; readonly entry: string; readonly cases: readonly ProofCase[] };
  /** Documents with the entry and the proof that publish them, under the proofs' key. */
  readonly published: readonly {
    readonly name: string;
    readonly type: 'rule-set' | 'venue-policies';
    readonly document: unknown;
    readonly entry: string;
    readonly proof: string;
    readonly expect:
      | { readonly version: number; readonly index: number }
      | { readonly problem: ExpectedProblem };
  }[];
  /** Texts of entries with what is wrong with each. */
  readonly entries: readonly { readonly text: string; readonly problems: readonly ExpectedProblem[] }[];
  readonly commitment: { readonly salt: string; readonly record: string; readonly commitment: string };
  readonly log: {
    readonly key: string;
    /** Path to base64. */
    readonly files: Readonly<Record<string, string>>;
    readonly cases: readonly LogCase[];
  };
}
