import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';

const bytes = fc.uint8Array({ maxLength: 600 });

test('every byte string comes back from its text', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(decodeBase45(encodeBase45(data))).toEqual(data);
    }),
  );
});

test('a text that decodes is the only text of its bytes', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (candidate) => {
      const decoded = decodeBase45(candidate);
      if (decoded !== null) expect(encodeBase45(decoded)).toBe(candidate);
    }),
    { numRuns: 2_000 },
  );
});
