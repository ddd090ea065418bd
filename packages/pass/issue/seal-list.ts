import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { chunkAad, concatBytes, type ManifestList, type StatusBits } from '@healthcode/pass';

const MAX_CHUNK_BYTES = 128 * 1024;
const NONCE_BYTES = 12;

/** One state of one list, ready to be encrypted. Exactly one of `day` and `period`, as in the manifest. */
export interface SealListOptions {
  readonly iss: string;
  readonly uri: string;
  readonly day?: number;
  readonly period?: readonly [firstDay: number, lastDay: number];
  /** As in the manifest: only of a day's list that is made ahead. */
  readonly asOf?: number;
  readonly bits: StatusBits;
  readonly capacity: number;
  /** Must never come twice for one list: it is part of what each chunk is bound to. */
  readonly sequence: number;
  readonly cbor: Uint8Array;
  /** AES-256-GCM key of the list, 32 bytes. */
  readonly listKey: Uint8Array;
  /** Plain bytes of a chunk at most; default 128 KiB. */
  readonly chunkBytes?: number;
}

/** The files to publish, each under its name, and the list's entry for the manifest. */
export interface SealedList {
  readonly chunks: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly entry: ManifestList;
}

/**
 * Encrypts a list in parts (AES-256-GCM, random nonce in front, bound to region, list, sequence and place)
 * and names each by the SHA-256 of its bytes.
 */
export function sealList(options: SealListOptions): SealedList {
  const { uri, bits, capacity, sequence, cbor, chunkBytes = MAX_CHUNK_BYTES } = options;
  const count = Math.max(1, Math.ceil(cbor.length / chunkBytes));
  const chunks = Array.from({ length: count }, (_, chunkNo) => {
    const plain = cbor.subarray(chunkNo * chunkBytes, (chunkNo + 1) * chunkBytes);
    const bytes = sealChunk(options, plain, chunkNo, count);
    return { name: createHash('sha256').update(bytes).digest('hex'), bytes };
  });
  const entry = {
    uri,
    ...(options.period === undefined ? { day: options.day! } : { period: options.period }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    bits,
    capacity,
    sequence,
    size: cbor.length,
    chunks: chunks.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    deltas: [],
  };
  return { chunks, entry };
}

function sealChunk(options: SealListOptions, plain: Uint8Array, chunkNo: number, count: number): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', options.listKey, nonce);
  cipher.setAAD(chunkAad(options.iss, options.uri, options.sequence, chunkNo, count));
  const ciphertext = cipher.update(plain);
  cipher.final();
  return concatBytes(nonce, ciphertext, cipher.getAuthTag());
}
