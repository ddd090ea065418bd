import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.ts';
import { planAppend } from './plan-append.ts';
import { formatTilePath, parseTilePath } from './tile-path.ts';
import { EMPTY_EDGE } from './tree-edge.ts';

const ONE = Uint8Array.of(1);

describe('an entry bundle', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 20 }), (list) => {
        expect(decodeEntryBundle(encodeEntryBundle(list), list.length)).toEqual(list);
      }),
    );
  });

  it('is refused when it is cut anywhere, or longer, or of another number of entries', () => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 5 }), fc.nat(), (list, cut) => {
        const file = encodeEntryBundle(list);
        expect(decodeEntryBundle(file.slice(0, cut % file.length), list.length)).toBeNull();
        expect(decodeEntryBundle(Uint8Array.of(...file, 0), list.length)).toBeNull();
        expect(decodeEntryBundle(file, list.length - 1)).toBeNull();
        expect(decodeEntryBundle(file, list.length + 1)).toBeNull();
      }),
    );
  });

  it('holds entries of up to 65,535 bytes', () => {
    const longest = new Uint8Array(65_535).fill(7);
    expect(decodeEntryBundle(encodeEntryBundle([longest, ONE]), 2)).toEqual([longest, ONE]);
    expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
    expect(() => planAppend(EMPTY_EDGE, [new Uint8Array(65_536)])).toThrow(RangeError);
  });
});

describe('the path of a tile', () => {
  it('is read back as what it was written for', () => {
    const ref = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(ref, (given) => {
        expect(parseTilePath(formatTilePath(given))).toEqual(given);
      }),
    );
  });
});
