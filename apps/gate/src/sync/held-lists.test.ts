import type { GateListKeys, Manifest } from '@healthcode/pass';
import { buildStatusList, generateDisplayKey, generateListKey, sealList } from '@healthcode/pass/issue';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { describe, expect, it } from 'vitest';
import { HeldLists } from './held-lists.ts';

const ISS = 'CN-TJ';
const DAY = 20_780;
const RED = 2;
const listKey = generateListKey();
const keys: GateListKeys[] = [{ uri: 'c', day: DAY, listKey, displayKey: generateDisplayKey() }];

/** A published state of the day's list, in which these indices are red. */
function publish(sequence: number, red: readonly number[], key = listKey) {
  const { cbor } = buildStatusList({
    bits: 2,
    capacity: 1024,
    entries: red.map((idx) => [idx, RED] as const),
  });
  const { chunks, entry } = sealList({
    iss: ISS,
    uri: 'c',
    day: DAY,
    bits: 2,
    capacity: 1024,
    sequence,
    cbor,
    listKey: key,
    chunkBytes: 16,
  });
  const files = new Map(chunks.map((chunk) => [chunk.name, chunk.bytes]));
  const manifest: Manifest = { iss: ISS, sequence, issuedAt: sequence * 60_000, lists: [entry] };
  return { manifest, files, read: async (name: string) => files.get(name) };
}

const statusOf = (held: HeldLists, idx: number) => held.find('c', ISS, DAY)?.list.get(idx);

describe('the lists at hand', () => {
  it('open from their encrypted parts and answer for a pass of their day', async () => {
    const held = new HeldLists(webCrypto());
    const { manifest, read } = publish(1, [7]);
    expect(await held.take(manifest, keys, read)).toEqual([]);
    expect([6, 7, 8].map((idx) => statusOf(held, idx))).toEqual([0, RED, 0]);
    expect(held.days()).toEqual([{ day: DAY, manifestTime: 60_000 }]);
    expect(held.find('c', ISS, DAY + 1)).toBeNull();
    expect(held.find('c', 'CN-BJ', DAY)).toBeNull();
  });

  it('take the time of a newer manifest that changes nothing', async () => {
    const held = new HeldLists(webCrypto());
    const first = publish(1, [7]);
    await held.take(first.manifest, keys, first.read);
    await held.take({ ...first.manifest, sequence: 2, issuedAt: 120_000 }, keys, async () => undefined);
    expect(held.days()).toEqual([{ day: DAY, manifestTime: 120_000 }]);
  });

  it('keep the older state, with its older time, when a part of the newer is missing or altered', async () => {
    const held = new HeldLists(webCrypto());
    const first = publish(1, [7]);
    await held.take(first.manifest, keys, first.read);
    const second = publish(2, [8]);
    const [name] = [...second.files.keys()];
    const missing = await held.take(second.manifest, keys, async (one) =>
      one === name ? undefined : second.files.get(one),
    );
    const altered = await held.take(second.manifest, keys, async (one) =>
      one === name
        ? second.files.get(one)?.map((byte, at) => (at === 20 ? byte ^ 1 : byte))
        : second.files.get(one),
    );
    expect([...missing, ...altered].map(({ reason }) => reason)).toEqual(['chunk-missing', 'chunk-altered']);
    expect([7, 8].map((idx) => statusOf(held, idx))).toEqual([RED, 0]);
    expect(held.days()).toEqual([{ day: DAY, manifestTime: 60_000 }]);
  });

  it('say which key is missing, and open nothing with a wrong one', async () => {
    const held = new HeldLists(webCrypto());
    const { manifest, read } = publish(1, [7]);
    const reasons = async (some: readonly GateListKeys[]) =>
      (await held.take(manifest, some, read)).map(({ reason }) => reason);
    expect(await reasons([])).toEqual(['no-key']);
    expect(await reasons(keys.map((key) => ({ ...key, listKey: generateListKey() })))).toEqual([
      'chunk-not-opened',
    ]);
    expect(held.days()).toEqual([]);
  });

  it('serve yesterday’s passes for the minute after midnight, then let go', async () => {
    const held = new HeldLists(webCrypto());
    const { manifest, read } = publish(1, [7]);
    await held.take(manifest, keys, read);
    const midnight = (DAY + 1) * 86_400_000 - 480 * 60_000;
    held.drop(midnight + 59_999, 480);
    expect(statusOf(held, 7)).toBe(RED);
    held.drop(midnight + 60_000, 480);
    expect(held.find('c', ISS, DAY)).toBeNull();
  });
});
