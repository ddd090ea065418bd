import { toHex } from './bytes.ts';
import { encodeCbor } from './cbor.ts';
import { decodeListChanges, type ListChanges } from './list-changes.ts';
import type { Manifest, ManifestDelta, ManifestList } from './manifest-types.ts';
import type { PassCrypto } from './pass-crypto.ts';

const NONCE_BYTES = 12;

/** What is needed to open one delta of a list. */
export interface OpenDeltaOptions {
  readonly crypto: PassCrypto;
  readonly manifest: Pick<Manifest, 'iss'>;
  /** The list's entry, or what it said when the delta was its. */
  readonly list: Pick<ManifestList, 'uri' | 'bits' | 'capacity' | 'sequence'>;
  readonly delta: ManifestDelta;
  /** The file it names, as fetched. */
  readonly bytes: Uint8Array;
  /** AES-256-GCM key of the list, 32 bytes. */
  readonly listKey32: Uint8Array;
}

export type DeltaRefusal = 'delta-altered' | 'delta-not-opened' | 'delta-malformed';

/** The changes, or why there are none. */
export type OpenDeltaResult =
  | { readonly ok: true; readonly changes: ListChanges }
  | { readonly ok: false; readonly reason: DeltaRefusal };

/** The associated data of a delta: it opens only as the way between these two states of this list. */
export function deltaAad(iss: string, uri: string, from: number, sequence: number): Uint8Array {
  return encodeCbor([iss, uri, 'delta', from, sequence]);
}

/**
 * Opens the changes of a list since an earlier state: the bytes must be those that the manifest names, and open under
 * the list key as the way from that sequence to this one. They may be put on any state whose sequence is at least
 * `delta.from` and below that of the entry (`findDelta`), by `withChanges`.
 */
export async function openDelta(options: OpenDeltaOptions): Promise<OpenDeltaResult> {
  const { crypto, manifest, list, delta, bytes, listKey32 } = options;
  if (bytes.length !== delta.bytes || toHex(await crypto.sha256(bytes)) !== delta.name)
    return { ok: false, reason: 'delta-altered' };
  const aad = deltaAad(manifest.iss, list.uri, delta.from, list.sequence);
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const plain = await crypto.aesGcmOpen(listKey32, nonce, aad, bytes.subarray(NONCE_BYTES));
  if (plain === null) return { ok: false, reason: 'delta-not-opened' };
  const changes = decodeListChanges(plain, list.bits, list.capacity);
  return changes === null ? { ok: false, reason: 'delta-malformed' } : { ok: true, changes };
}

/**
 * The smallest delta of an entry that brings a state of this sequence up to date, or `null` when none does: then the
 * whole list is to be fetched.
 */
export function findDelta(list: Pick<ManifestList, 'deltas'>, sequence: number): ManifestDelta | null {
  const fitting = list.deltas.filter(({ from }) => from <= sequence);
  return fitting.toSorted((one, other) => one.bytes - other.bytes)[0] ?? null;
}
