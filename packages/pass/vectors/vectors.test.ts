import { readFileSync } from 'node:fs';
import { VerifiedPassCache } from '@healthcode/pass';
import { createIndexPermutation } from '@healthcode/pass/issue';
import { nodeCrypto } from '@healthcode/pass/node';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { describe, expect, test } from 'vitest';
import { signDeterministic } from './deterministic-signing.ts';
import { fileText, makeVectors, VECTORS_DIR } from './make.ts';
import { runVectors } from './run.ts';
import type { VectorFiles } from './types.ts';

const NAMES = [
  'passes',
  'manifests',
  'sealed-lists',
  'list-deltas',
  'status-lists',
  'gate-keys',
  'base45',
  'permutation',
] as const;

function readFiles(): VectorFiles {
  const entries = NAMES.map((name) => [name, JSON.parse(readFileSync(`${VECTORS_DIR}${name}.json`, 'utf8'))]);
  return Object.fromEntries(entries) as VectorFiles;
}

describe('the published vectors', () => {
  test('are what the generator makes', async () => {
    const made = await makeVectors();
    expect(Object.keys(made).sort()).toEqual([...NAMES].sort());
    for (const name of NAMES)
      expect(readFileSync(`${VECTORS_DIR}${name}.json`, 'utf8'), name).toBe(fileText(made[name]));
  });

  test('hold every outcome of a verifier', () => {
    const outcomes = readFiles().passes.cases.map((one) => (one.expect as { outcome: string }).outcome);
    expect([...new Set(outcomes)].sort()).toEqual([
      'already-scanned',
      'cannot-check',
      'expired',
      'forged',
      'not-a-pass',
      'not-yet-valid',
      'ok',
      'stale',
      'unknown-issuer',
      'withdrawn',
    ]);
  });

  test('have names of their own', () => {
    const names = readFiles().passes.cases.map((one) => one.name);
    expect(names.length).toBe(new Set(names).size);
  });

  test('of the permutation hold in both directions', () => {
    for (const { key, capacity, pairs } of readFiles().permutation.cases) {
      const { toIndex, toSlot } = createIndexPermutation({ key: Buffer.from(key, 'hex'), capacity });
      for (const [slot, idx] of pairs) expect([toIndex(slot), toSlot(idx)]).toEqual([idx, slot]);
    }
  });

  const runners = { 'node:crypto': nodeCrypto, WebCrypto: () => webCrypto() };
  for (const [name, crypto] of Object.entries(runners)) {
    test(`hold with ${name}`, async () => {
      const failed = (await runVectors(readFiles(), crypto())).filter((one) => !one.passed);
      expect(failed).toEqual([]);
    });

    test(`hold with ${name} and a cache, at the first and the second sight`, async () => {
      const results = await runVectors(readFiles(), crypto(), undefined, () => new VerifiedPassCache());
      expect(results.length).toBeGreaterThan(200);
      expect(results.filter((one) => !one.passed)).toEqual([]);
    });
  }
});

test('the generator signs as RFC 6979 does (A.2.5, SHA-256, "sample")', () => {
  const d = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n;
  const signature = signDeterministic(d, new TextEncoder().encode('sample'));
  expect(Buffer.from(signature).toString('hex')).toBe(
    'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716' +
      'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  );
});
