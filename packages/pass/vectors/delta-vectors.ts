import { createCipheriv, createHash } from 'node:crypto';
import {
  concatBytes,
  deltaAad,
  encodeCbor,
  encodeListChanges,
  type ListChanges,
  toHex,
} from '@healthcode/pass';
import { testBytes } from './deterministic-signing.ts';
import { LIST_KEY } from './list-vectors.ts';
import { flipBit, ISS } from './pass-factory.ts';
import type { ListDeltaVectors } from './types.ts';

const OTHER_KEY = testBytes('list key of another day', 32);
const CAPACITY = 1024;
const FROM = 4;
const SEQUENCE = 7;

const CHANGES: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 3],
  [130, 1],
  [1023, 2],
];

const changesOf = (pairs: readonly (readonly [number, number])[]): ListChanges => ({
  indices: Uint32Array.from(pairs, ([idx]) => idx),
  values: Uint8Array.from(pairs, ([, value]) => value),
});

function sealed(plain: Uint8Array, from = FROM): Uint8Array {
  const nonce = testBytes(`nonce of a delta ${from}`, 12);
  const cipher = createCipheriv('aes-256-gcm', LIST_KEY, nonce);
  cipher.setAAD(deltaAad(ISS, 'c', from, SEQUENCE));
  return concatBytes(nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag());
}

function vector(
  name: string,
  file: Uint8Array,
  expect: string,
  change: { from?: number; key?: Uint8Array } = {},
) {
  const { from = FROM, key = LIST_KEY } = change;
  const named = createHash('sha256').update(file).digest('hex');
  return {
    name,
    list: { uri: 'c', bits: 2 as const, capacity: CAPACITY, sequence: SEQUENCE },
    delta: { from, name: named, bytes: file.length },
    bytes: toHex(file),
    listKey: toHex(key),
    expect,
  };
}

/** docs/vectors/list-deltas.json */
export function listDeltaVectors(): ListDeltaVectors {
  const good = sealed(encodeListChanges(changesOf(CHANGES), 2));
  const altered = { ...vector('one bit', good, 'delta-altered'), bytes: toHex(flipBit(good, 20)) };
  const malformed = (name: string, ...parts: unknown[]) =>
    vector(name, sealed(encodeCbor(parts)), 'delta-malformed');
  return {
    about:
      'Encrypted changes of a list since an earlier sequence: what the manifest says, the file (hex), the list key (hex).',
    iss: ISS,
    cases: [
      { ...vector('opens', good, 'ok'), changes: CHANGES },
      { ...vector('nothing has changed', sealed(encodeListChanges(changesOf([]), 2)), 'ok'), changes: [] },
      altered,
      vector('the key of another day', good, 'delta-not-opened', { key: OTHER_KEY }),
      vector('said to begin at another sequence', good, 'delta-not-opened', { from: FROM + 1 }),
      malformed('an index beyond the list', 1, Uint8Array.of(0x80, 0x08), Uint8Array.of(1)),
      malformed('a gap cut short', 1, Uint8Array.of(0x80), Uint8Array.of(1)),
      malformed('a gap longer than needed', 1, Uint8Array.of(0x81, 0x00), Uint8Array.of(1)),
      malformed('a gap more than counted', 1, Uint8Array.of(1, 1), Uint8Array.of(1)),
      malformed('a value more than counted', 1, Uint8Array.of(1), Uint8Array.of(1, 1)),
      malformed('something in the rest of the last byte', 1, Uint8Array.of(1), Uint8Array.of(0b0100)),
      malformed('a count that is no number', '1', Uint8Array.of(1), Uint8Array.of(1)),
      malformed('a part more', 1, Uint8Array.of(1), Uint8Array.of(1), 0),
    ],
  };
}
