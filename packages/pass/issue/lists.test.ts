import { generateKeyPairSync } from 'node:crypto';
import {
  decodeStrictCbor,
  findDelta,
  openDelta,
  openGateKeys,
  openList,
  openManifest,
  readStatusList,
  withChanges,
} from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { webCrypto } from '@healthcode/pass/webcrypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildStatusList } from './build-status-list.ts';
import {
  exportSigningKey,
  generateDisplayKey,
  generateListKey,
  generateListSigningKey,
  importSigningKey,
  kidOf,
} from './keys.ts';
import { sealDelta } from './seal-delta.ts';
import { sealGateKeys } from './seal-gate-keys.ts';
import { sealList } from './seal-list.ts';
import { signManifest } from './sign-manifest.ts';

const list = fc.constantFrom(1, 2, 4, 8).chain((bits) =>
  fc.record({
    bits: fc.constant(bits as 1 | 2 | 4 | 8),
    capacity: fc.constant(1024),
    entries: fc.uniqueArray(fc.tuple(fc.nat(1023), fc.nat(2 ** bits - 1)), { selector: ([idx]) => idx }),
  }),
);

describe('building a list', () => {
  test('gives back what was put in, and 0 everywhere else', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (options) => {
        const opened = await readStatusList(buildStatusList(options).cbor, nodeCrypto().inflate);
        const entries = new Map(options.entries);
        const indices = Array.from({ length: options.capacity }, (_, idx) => idx);
        expect(indices.map((idx) => opened.get(idx))).toEqual(indices.map((idx) => entries.get(idx) ?? 0));
        expect([opened.size, opened.get(options.capacity)]).toEqual([1024, null]);
      }),
      { numRuns: 30 },
    );
  });

  test('takes two arrays as well as pairs', () => {
    const indices = Uint32Array.of(5, 9);
    const pairs = buildStatusList({
      bits: 2,
      capacity: 16,
      entries: [
        [5, 1],
        [9, 3],
      ],
    });
    expect(
      buildStatusList({ bits: 2, capacity: 16, entries: { indices, values: Uint8Array.of(1, 3) } }),
    ).toEqual(pairs);
  });

  test.each([
    ['an index just outside', [[16, 1]]],
    ['a negative index', [[-1, 1]]],
    ['a value just outside', [[0, 4]]],
    [
      'one index with two values',
      [
        [3, 1],
        [3, 2],
      ],
    ],
  ] as const)('refuses %s', (_name, entries) => {
    expect(() => buildStatusList({ bits: 2, capacity: 16, entries })).toThrow(RangeError);
  });

  test('refuses a capacity that leaves part of a byte, and arrays of different lengths', () => {
    expect(() => buildStatusList({ bits: 2, capacity: 6, entries: [] })).toThrow(RangeError);
    const entries = { indices: Uint32Array.of(1, 2), values: Uint8Array.of(1) };
    expect(() => buildStatusList({ bits: 2, capacity: 16, entries })).toThrow(RangeError);
  });
});

describe('from the publisher to the gate', () => {
  const key = generateListSigningKey();
  const listKey = generateListKey();
  const capacity = 4 ** 9;
  const entries = Array.from({ length: 3_000 }, (_, i) => [65_536 + i * 7, 1 + (i % 3)] as const);
  const { cbor } = buildStatusList({ bits: 2, capacity, entries });
  const common = { iss: 'CN-TJ', uri: 'c', bits: 2, capacity, cbor, listKey } as const;
  const sealed = sealList({ ...common, day: 20_780, sequence: 1, chunkBytes: 100 });
  const manifest = { iss: 'CN-TJ', sequence: 5, issuedAt: 1_795_000_000_000, lists: [sealed.entry] };
  const bytes = signManifest(manifest, key);

  for (const [name, crypto] of [
    ['node:crypto', nodeCrypto()],
    ['WebCrypto', webCrypto()],
  ] as const) {
    test(`a manifest and its list open with ${name}`, async () => {
      const opened = await openManifest(bytes, { crypto, listKeys: [key], iss: 'CN-TJ' });
      expect(opened).toMatchObject({ ok: true, manifest });
      if (!opened.ok) return;
      expect(sealed.chunks.length).toBeGreaterThan(1);
      const chunks = sealed.chunks.map((chunk) => chunk.bytes);
      const result = await openList({
        crypto,
        manifest: opened.manifest,
        list: opened.manifest.lists[0]!,
        chunks,
        listKey32: listKey,
      });
      expect(result).toMatchObject({ ok: true, cbor });
      if (result.ok) for (const [idx, value] of entries) expect(result.list.get(idx)).toBe(value);
    });
  }

  test('a gate that holds any state since the delta’s is brought up to date by it', async () => {
    const crypto = nodeCrypto();
    const changes = { indices: Uint32Array.of(65_536, 65_537), values: Uint8Array.of(0, 2) };
    const { bytes: file, delta } = sealDelta({ ...common, from: 1, sequence: 3, changes });
    const entry = { ...sealed.entry, sequence: 3, deltas: [delta] };
    const base = await readStatusList(cbor, crypto.inflate);
    // at sequence 2 the first of the two changes had been made already
    const between = withChanges(base, { indices: Uint32Array.of(65_536), values: Uint8Array.of(0) });
    const opened = await openDelta({ crypto, manifest, list: entry, delta, bytes: file, listKey32: listKey });
    if (!opened.ok) throw new Error(opened.reason);
    expect(withChanges(between, opened.changes).bytes).toEqual(withChanges(base, opened.changes).bytes);
    expect([0, 1, 2].map((held) => findDelta(entry, held)?.from ?? null)).toEqual([null, 1, 1]);
  });

  test('of several deltas that fit the shortest is taken', () => {
    const deltas = [
      { from: 1, name: 'a', bytes: 90 },
      { from: 5, name: 'b', bytes: 40 },
      { from: 8, name: 'c', bytes: 30 },
    ];
    expect([0, 1, 4, 5, 7, 8].map((held) => findDelta({ deltas }, held)?.name)).toEqual([
      undefined,
      'a',
      'a',
      'b',
      'b',
      'c',
    ]);
  });

  test('a sealed list says nothing of what is in it, twice never the same', () => {
    const again = sealList({ ...common, day: 20_780, sequence: 1, chunkBytes: 100 });
    expect(again.chunks[0]!.name).not.toBe(sealed.chunks[0]!.name);
    expect(decodeStrictCbor(sealed.chunks[0]!.bytes, 2_000).ok).toBe(false);
  });

  test('a paper list carries its period instead of a day', () => {
    const { entry } = sealList({ ...common, period: [20_748, 20_929], sequence: 1 });
    expect(entry).toMatchObject({ period: [20_748, 20_929] });
    expect(entry).not.toHaveProperty('day');
  });

  test('a sequence is never taken back', async () => {
    const options = { crypto: nodeCrypto(), listKeys: [key], iss: 'CN-TJ' };
    for (const [lastSequence, ok] of [
      [4, true],
      [5, true],
      [6, false],
    ] as const) {
      const opened = await openManifest(bytes, { ...options, lastSequence, lastIssuedAt: manifest.issuedAt });
      expect(opened.ok, `after ${lastSequence}`).toBe(ok);
    }
  });
});

describe('keys', () => {
  test('a signing key survives its PEM, and its id is of the public half', () => {
    const key = generateListSigningKey();
    const restored = importSigningKey(exportSigningKey(key));
    expect(restored.publicKey).toEqual(key.publicKey);
    expect(restored.kid).toBe(key.kid);
    expect(kidOf(key.privateKey)).toBe(kidOf(key.publicKey));
    expect(key.kid).toMatch(/^[0-9a-f]{8}$/);
  });

  test('a key of another curve is refused', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    expect(() => kidOf(privateKey)).toThrow(TypeError);
  });

  test('an envelope opens with the gate’s non-extractable key and no other', async () => {
    const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
    const newKey = () => globalThis.crypto.subtle.generateKey(algorithm, false, ['deriveBits']);
    const [gate, other] = [await newKey(), await newKey()];
    const keys = [{ uri: 'c', day: 20_780, listKey: generateListKey(), displayKey: generateDisplayKey() }];
    const jwk = await globalThis.crypto.subtle.exportKey('jwk', gate.publicKey);
    const jwe = await sealGateKeys(keys, jwk as { kty: 'EC' });
    expect(gate.privateKey.extractable).toBe(false);
    expect(await openGateKeys(jwe, gate.privateKey)).toEqual({ ok: true, keys });
    expect(await openGateKeys(jwe, other.privateKey)).toEqual({ ok: false, reason: 'not-for-this-gate' });
    expect(await openGateKeys('A'.repeat(65_537), gate.privateKey)).toEqual({
      ok: false,
      reason: 'too-large',
    });
  });
});
