/**
 * What our log holds. Every entry is canonical JSON (RFC 8785) in UTF-8; times are UTC in the form
 * `2022-11-26T08:30:00.000Z`; hashes are SHA-256 as 64 lower-case hex digits. Nothing in any entry is about one
 * person: suspensions are salted commitments, people act as offices, and counts are of the whole city.
 */
interface EntryHead<Type extends string> {
  readonly type: Type;
  readonly v: 1;
  /** When the entry was made, before what it says takes effect. */
  readonly at: string;
}

/** Which office an officer acted for; never who. */
export interface SignOff {
  readonly role: 'author' | 'approver';
  /** A source's or office's id, as `health-commission`. */
  readonly office: string;
}

/** A version of a document of the city, with who signed it off. */
interface PublishedVersion {
  readonly id: string;
  /** From 1, rising. */
  readonly version: number;
  /** `contentHash` of the document. */
  readonly sha256: string;
  /** From when on it counts, inclusive. */
  readonly inForceFrom: string;
  /** Came into force before the notice period had passed: then two people besides the author approved it. */
  readonly emergency: boolean;
  /** One author, and one approver or more; each stands for another person. */
  readonly signedOff: readonly SignOff[];
}

/** A version of the rules that colours follow from. */
export interface RuleSetEntry extends EntryHead<'rule-set'>, PublishedVersion {}

/** A version of what venues check and what their gates decide. */
export interface VenuePoliciesEntry extends EntryHead<'venue-policies'>, PublishedVersion {}

/** A disputed record that two offices stopped from counting, or let count again. */
export interface SuspensionEntry extends EntryHead<'suspension'> {
  readonly event: 'ordered' | 'lifted';
  /** `commitToRecord` of the record; the salt is shown to the person concerned and nobody else. */
  readonly commitment: string;
  /** A code from a public list, as `source-does-not-answer`. */
  readonly ground: string;
  /** When it ends by itself, exclusive. */
  readonly until: string;
  /** Two different ones. */
  readonly offices: readonly [string, string];
}

/** A key that signs passes or status lists. */
export interface IssuingKeyEntry extends EntryHead<'issuing-key'> {
  readonly event: 'added' | 'retired' | 'revoked';
  /** The region, ISO 3166-2. */
  readonly iss: string;
  readonly use: 'passes' | 'status-lists';
  /** Compressed P-256 point, 66 hex digits. */
  readonly publicKey: string;
  /** First 4 bytes of the SHA-256 of the point, hex. */
  readonly kid: string;
}

/** Which status manifests were signed since the entry before. */
export interface StatusManifestEntry extends EntryHead<'status-manifest'> {
  readonly iss: string;
  /** At least one, by rising sequence; `sha256` of the manifest's bytes. */
  readonly manifests: readonly { readonly sequence: number; readonly sha256: string }[];
}

/** How many people had which colour, and further counts of the whole city. */
export interface DailyCountsEntry extends EntryHead<'daily-counts'> {
  /** The civil day they are of, `2022-11-26`. */
  readonly day: string;
  /** `green`, `orange` and `red`, and others by name; whole numbers. */
  readonly counts: {
    readonly green: number;
    readonly orange: number;
    readonly red: number;
    readonly [name: string]: number;
  };
}

export type LogEntry =
  | RuleSetEntry
  | VenuePoliciesEntry
  | SuspensionEntry
  | IssuingKeyEntry
  | StatusManifestEntry
  | DailyCountsEntry;

export type LogEntryType = LogEntry['type'];
