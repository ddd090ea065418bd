import { createECDH, createPublicKey, ECDH, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipS, isLowS, toBytes32, toLowS } from './p256.ts';
import { compressPoint, decompressPoint } from './p256-point.ts';

const HALF = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n;

function withS(s: bigint): Uint8Array {
  return Uint8Array.of(...new Uint8Array(32).fill(1), ...toBytes32(s));
}

describe('low s', () => {
  test('just below, exactly at, and just above half the order', () => {
    expect(isLowS(withS(HALF - 1n))).toBe(true);
    expect(isLowS(withS(HALF))).toBe(true);
    expect(isLowS(withS(HALF + 1n))).toBe(false);
  });

  test('other lengths are never low', () => {
    expect([0, 63, 65].map((length) => isLowS(new Uint8Array(length)))).toEqual([false, false, false]);
  });

  test('of any signature exactly one of it and its twin is low, and both verify', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = { key: createPublicKey(privateKey), dsaEncoding: 'ieee-p1363' } as const;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (message) => {
        const signature = Uint8Array.from(sign('sha256', message, { ...key, key: privateKey }));
        expect(isLowS(signature)).not.toBe(isLowS(flipS(signature)));
        expect(flipS(flipS(signature))).toEqual(signature);
        expect(verify('sha256', message, key, flipS(signature))).toBe(true);
        expect(verify('sha256', message, key, toLowS(signature))).toBe(true);
        expect(isLowS(toLowS(signature))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a signature of another length is a mistake of the caller', () => {
    expect(() => toLowS(new Uint8Array(63))).toThrow(RangeError);
  });
});

describe('points', () => {
  test('decompress as OpenSSL does, and are refused as it does', () => {
    const candidates = fc.tuple(fc.constantFrom(2, 3), fc.uint8Array({ minLength: 32, maxLength: 32 }));
    fc.assert(
      fc.property(candidates, ([sign1, x]) => {
        const compressed = Uint8Array.of(sign1, ...x);
        expect(decompressPoint(compressed)).toEqual(byOpenSsl(compressed));
      }),
      { numRuns: 200 },
    );
  });

  test('come back from their compressed form', () => {
    const ecdh = createECDH('prime256v1');
    for (let i = 0; i < 20; i++) {
      const point = Uint8Array.from(ecdh.generateKeys());
      expect(decompressPoint(compressPoint(point)!)).toEqual(point);
    }
  });

  test.each([
    ['the wrong length', new Uint8Array(32)],
    ['the wrong first byte', new Uint8Array(33).fill(4)],
    ['x beyond the field', new Uint8Array(33).fill(0xff, 1).fill(2, 0, 1)],
  ])('%s is no point', (_name, bytes) => {
    expect(decompressPoint(bytes)).toBeNull();
  });

  test('only uncompressed points compress', () => {
    expect(compressPoint(new Uint8Array(65).fill(2))).toBeNull();
    expect(compressPoint(new Uint8Array(64).fill(4))).toBeNull();
  });
});

function byOpenSsl(compressed: Uint8Array): Uint8Array | null {
  try {
    const point = ECDH.convertKey(compressed, 'prime256v1', undefined, undefined, 'uncompressed');
    return Uint8Array.from(point as Buffer);
  } catch {
    return null;
  }
}
