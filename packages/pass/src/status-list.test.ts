import { existsSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { nodeCrypto } from '@healthcode/pass/node';
import { expect, test } from 'vitest';
import { fromBase64Url } from './bytes.ts';
import { encodeCbor } from './cbor.ts';
import { inflateStream } from './inflate.ts';
import { readStatusList, StatusListError } from './status-list.ts';

const PUBLIC = new URL('../../../../shared/data/token-status-list/vectors.json', import.meta.url);

interface PublicVector {
  bits: number;
  size: number;
  lst: string;
  statuses: Record<string, number>;
}

const inflaters = { 'node:zlib': nodeCrypto().inflate, DecompressionStream: inflateStream };

for (const [name, inflate] of Object.entries(inflaters)) {
  test.skipIf(!existsSync(PUBLIC))(
    `reads the public vectors with ${name} (skipped without shared data)`,
    async () => {
      const vectors = JSON.parse(readFileSync(PUBLIC, 'utf8')) as PublicVector[];
      expect(vectors.map((vector) => vector.bits)).toEqual([1, 2, 4, 8]);
      for (const { bits, size, lst, statuses } of vectors) {
        const list = await readStatusList(encodeCbor({ bits, lst: fromBase64Url(lst)! }), inflate);
        expect([list.bits, list.size]).toEqual([bits, size]);
        for (let idx = 0; idx < size; idx++)
          if (list.get(idx) !== (statuses[idx] ?? 0)) expect.fail(`bits ${bits}, index ${idx}`);
      }
    },
  );

  test(`${name} stops at its bound: one byte more, exactly, one less`, async () => {
    const packed = deflateSync(new Uint8Array(100_000));
    expect((await inflate(packed, 100_001))?.length).toBe(100_000);
    expect((await inflate(packed, 100_000))?.length).toBe(100_000);
    expect(await inflate(packed, 99_999)).toBeNull();
  });

  test(`${name} refuses damage, an early end, and nothing at all`, async () => {
    const packed = deflateSync(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 251));
    const damaged = Uint8Array.from(packed);
    damaged[damaged.length - 1]! ^= 1;
    expect(await inflate(damaged, 1_000)).toBeNull();
    expect(await inflate(packed.subarray(0, -5), 1_000)).toBeNull();
    expect(await inflate(new Uint8Array(0), 1_000)).toBeNull();
  });
}

test('entries outside the list have no value', async () => {
  const list = await readStatusList(encodeCbor({ bits: 2, lst: deflateSync(Uint8Array.of(0b11_10_01_00)) }));
  expect([-1, 0, 1, 2, 3, 4, 0.5, Number.NaN].map((idx) => list.get(idx))).toEqual([
    null,
    0,
    1,
    2,
    3,
    null,
    null,
    null,
  ]);
});

test('bytes that are no list are rejected with a stable code', async () => {
  await expect(readStatusList(Uint8Array.of(0x01))).rejects.toMatchObject({ code: 'status-list-malformed' });
  await expect(readStatusList(new Uint8Array(0))).rejects.toBeInstanceOf(StatusListError);
});
