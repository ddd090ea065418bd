import { concatBytes, toHex } from './bytes.ts';
import { encodeCbor } from './cbor.ts';
import type { Manifest, ManifestList } from './manifest-types.ts';
import type { PassCrypto } from './pass-crypto.ts';
import { readStatusList, type StatusList } from './status-list.ts';

const NONCE_BYTES = 12;

/** What is needed to open one list of a manifest. */
export interface OpenListOptions {
  readonly crypto: PassCrypto;
  readonly manifest: Pick<Manifest, 'iss'>;
  /** The list's entry in that manifest. */
  readonly list: ManifestList;
  /** The files it names, in that order, as fetched. */
  readonly chunks: readonly Uint8Array[];
  /** AES-256-GCM key of the list, 32 bytes. */
  readonly listKey32: Uint8Array;
}

export type ListRefusal = 'chunk-missing' | 'chunk-altered' | 'chunk-not-opened' | 'list-malformed';

/** An opened list, or why there is none. `cbor` is the Token Status List as such. */
export type OpenListResult =
  | { readonly ok: true; readonly list: StatusList; readonly cbor: Uint8Array }
  | { readonly ok: false; readonly reason: ListRefusal };

/** The associated data of one chunk: it opens only as this part of this state of this list. */
export function chunkAad(
  iss: string,
  uri: string,
  sequence: number,
  chunkNo: number,
  chunkCount: number,
): Uint8Array {
  return encodeCbor([iss, uri, sequence, chunkNo, chunkCount]);
}

/**
 * Opens a list from its encrypted files: each must be the bytes that the manifest names, open under the
 * list key as that part of that sequence, and together be a list of the promised size.
 */
export async function openList(options: OpenListOptions): Promise<OpenListResult> {
  const { crypto, list, chunks } = options;
  if (chunks.length !== list.chunks.length) return { ok: false, reason: 'chunk-missing' };
  const parts: Uint8Array[] = [];
  for (const [chunkNo, chunk] of chunks.entries()) {
    const part = await openChunk(options, chunk, chunkNo);
    if (typeof part === 'string') return { ok: false, reason: part };
    parts.push(part);
  }
  const cbor = concatBytes(...parts);
  const opened = await readStatusList(cbor, crypto.inflate).catch(() => null);
  const asPromised =
    opened !== null &&
    cbor.length === list.size &&
    opened.bits === list.bits &&
    opened.size === list.capacity;
  return asPromised ? { ok: true, list: opened, cbor } : { ok: false, reason: 'list-malformed' };
}

async function openChunk(
  { crypto, manifest, list, listKey32 }: OpenListOptions,
  chunk: Uint8Array,
  chunkNo: number,
): Promise<Uint8Array | ListRefusal> {
  const named = list.chunks[chunkNo]!;
  if (chunk.length !== named.bytes || toHex(await crypto.sha256(chunk)) !== named.name)
    return 'chunk-altered';
  const aad = chunkAad(manifest.iss, list.uri, list.sequence, chunkNo, list.chunks.length);
  const nonce = chunk.subarray(0, NONCE_BYTES);
  const plain = await crypto.aesGcmOpen(listKey32, nonce, aad, chunk.subarray(NONCE_BYTES));
  return plain ?? 'chunk-not-opened';
}
