import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { chunkAad, concatBytes, encodeCbor, type ManifestList, toHex } from '@healthcode/pass';
import { createIndexPermutation, packStatuses } from '@healthcode/pass/issue';
import { testBytes } from './deterministic-signing.ts';
import { DAY, flipBit, ISS } from './pass-factory.ts';
import type { PermutationVectors, SealedListVectors, StatusListVectors } from './types.ts';

export const LIST_KEY = testBytes('list key', 32);
const OTHER_KEY = testBytes('list key of another day', 32);
const ENTRIES: readonly (readonly [number, number])[] = [
  [0, 3],
  [1, 2],
  [5, 1],
  [1023, 3],
];

/** Level 0 stores: the bytes do not depend on the version of zlib. */
function stored(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateSync(bytes, { level: 0 }));
}

function cborOf(
  bits: 1 | 2 | 4 | 8,
  capacity: number,
  entries: readonly (readonly [number, number])[],
): Uint8Array {
  return encodeCbor({ bits, lst: stored(packStatuses({ bits, capacity, entries })) });
}

/** docs/vectors/status-lists.json */
export function statusListVectors(): StatusListVectors {
  const lst = stored(Uint8Array.of(0xb9, 0xa3));
  const bad = (name: string, cbor: Uint8Array) => ({ name, cbor: toHex(cbor), bits: null });
  const drafted = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
  return {
    about: 'Token Status Lists in CBOR (hex) and what stands in them. bits null: the bytes are no list.',
    cases: [
      {
        name: 'one bit, the example of the draft (0xB9 0xA3)',
        cbor: toHex(encodeCbor({ bits: 1, lst })),
        bits: 1,
        size: 16,
        values: [...drafted.map((value, idx) => [idx, value] as const), [16, null], [-1, null]],
      },
      {
        name: 'two bits',
        cbor: toHex(cborOf(2, 1024, ENTRIES)),
        bits: 2,
        size: 1024,
        values: [...ENTRIES, [2, 0], [1022, 0], [1024, null]],
      },
      {
        name: 'four bits',
        cbor: toHex(cborOf(4, 4, [[3, 15]])),
        bits: 4,
        size: 4,
        values: [
          [2, 0],
          [3, 15],
          [4, null],
        ],
      },
      {
        name: 'eight bits',
        cbor: toHex(cborOf(8, 2, [[1, 200]])),
        bits: 8,
        size: 2,
        values: [
          [0, 0],
          [1, 200],
          [2, null],
        ],
      },
      {
        name: 'with an aggregation address, keys in the order of the draft',
        cbor: toHex(
          concatBytes(
            Uint8Array.of(0xa2),
            encodeCbor('bits'),
            encodeCbor(1),
            encodeCbor('lst'),
            encodeCbor(lst),
          ),
        ),
        bits: 1,
        size: 16,
      },
      bad('three bits', encodeCbor({ bits: 3, lst })),
      bad('no bits', encodeCbor({ lst })),
      bad('a list that does not inflate', encodeCbor({ bits: 1, lst: flipBit(lst, lst.length - 1) })),
      bad('no map', encodeCbor([1, lst])),
      bad('bytes after the map', concatBytes(encodeCbor({ bits: 1, lst }), Uint8Array.of(0))),
    ],
  };
}

/** A list in two encrypted parts, with fixed nonces. */
export function sealedList(sequence = 7): { entry: ManifestList; chunks: Uint8Array[] } {
  const cbor = cborOf(2, 1024, ENTRIES);
  const parts = [cbor.subarray(0, 100), cbor.subarray(100)];
  const chunks = parts.map((part, chunkNo) => {
    const nonce = testBytes(`nonce ${sequence} ${chunkNo}`, 12);
    const cipher = createCipheriv('aes-256-gcm', LIST_KEY, nonce);
    cipher.setAAD(chunkAad(ISS, 'c', sequence, chunkNo, parts.length));
    return concatBytes(nonce, cipher.update(part), cipher.final(), cipher.getAuthTag());
  });
  const entry: ManifestList = {
    uri: 'c',
    day: DAY,
    bits: 2,
    capacity: 1024,
    sequence,
    size: cbor.length,
    chunks: chunks.map(named),
    deltas: [],
  };
  return { entry, chunks };
}

function named(chunk: Uint8Array): { name: string; bytes: number } {
  return { name: createHash('sha256').update(chunk).digest('hex'), bytes: chunk.length };
}

/** docs/vectors/sealed-lists.json */
export function sealedListVectors(): SealedListVectors {
  const { entry, chunks } = sealedList();
  const older = sealedList(6);
  const [first, second] = chunks as [Uint8Array, Uint8Array];
  const listKey = toHex(LIST_KEY);
  const vector = (name: string, list: ManifestList, files: Uint8Array[], expect: string, key = listKey) => ({
    name,
    list,
    chunks: files.map(toHex),
    listKey: key,
    expect,
  });
  const swapped = { ...entry, chunks: [named(second), named(first)] };
  const relabelled = { ...older.entry, sequence: 7 };
  return {
    about: 'Encrypted lists as a gate fetches them: the manifest entry, the files (hex), the list key (hex).',
    iss: ISS,
    cases: [
      { ...vector('opens', entry, chunks, 'ok'), entries: ENTRIES },
      vector('a file is missing', entry, [first], 'chunk-missing'),
      vector('one bit of a file', entry, [first, flipBit(second, 40)], 'chunk-altered'),
      vector('files in the wrong order', entry, [second, first], 'chunk-altered'),
      vector('parts swapped, named accordingly', swapped, [second, first], 'chunk-not-opened'),
      vector('files of an earlier sequence', relabelled, older.chunks, 'chunk-not-opened'),
      vector('the key of another day', entry, chunks, 'chunk-not-opened', toHex(OTHER_KEY)),
      vector('another list', { ...entry, uri: 'd' }, chunks, 'chunk-not-opened'),
      vector('another capacity', { ...entry, capacity: 4096 }, chunks, 'list-malformed'),
      vector('another size', { ...entry, size: entry.size + 1 }, chunks, 'list-malformed'),
    ],
  };
}

/** docs/vectors/permutation.json */
export function permutationVectors(): PermutationVectors {
  const key = testBytes('permutation key', 32);
  const cases = [4 ** 9, 4 ** 10, 4 ** 13].map((capacity) => {
    const { toIndex } = createIndexPermutation({ key, capacity });
    const slots = [65_536, 65_537, 70_000, 200_000, capacity - 1];
    return { key: toHex(key), capacity, pairs: slots.map((slot) => [slot, toIndex(slot)] as const) };
  });
  return { about: 'Slots and their indices under a key (hex); below 65,536 there is neither.', cases };
}
