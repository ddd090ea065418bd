import type { GateListKeys, Manifest } from '@healthcode/pass';
import {
  buildStatusList,
  diffLists,
  generateDisplayKey,
  generateListKey,
  sealDelta,
  sealList,
} from '@healthcode/pass/issue';
import { webCrypto } from '@healthcode/pass/webcrypto';
import { describe, expect, it } from 'vitest';
import { wayTo } from './held-list.ts';
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

/** The day's list through its states, each with a delta from every earlier one. */
function publishStates(states: readonly (readonly number[])[]) {
  const packed = states.map((red) => {
    const entries = red.map((idx) => [idx, RED] as const);
    return buildStatusList({ bits: 2, capacity: 1024, entries }).packed;
  });
  return states.map((red, at) => {
    const sequence = at + 1;
    const made = publish(sequence, red);
    const deltas = packed.slice(0, at).map((before, from) => {
      const changes = diffLists(before, packed[at]!, 2);
      return sealDelta({ iss: ISS, uri: 'c', bits: 2, from: from + 1, sequence, changes, listKey });
    });
    for (const { bytes, delta } of deltas) made.files.set(delta.name, bytes);
    const [entry] = made.manifest.lists;
    const lists = [{ ...entry!, deltas: deltas.map(({ delta }) => delta) }];
    return { ...made, manifest: { ...made.manifest, lists } };
  });
}

describe('a list that is here already', () => {
  it('is brought up to date by its changes, whichever state it has', async () => {
    const [first, second, third] = publishStates([[7], [7, 8], [8, 1023]]);
    for (const missed of [
      [first!, third!],
      [first!, second!, third!],
    ]) {
      const held = new HeldLists(webCrypto());
      const ways = [];
      for (const { manifest, read } of missed) {
        ways.push(held.wayTo(manifest, manifest.lists[0]!).kind);
        expect(await held.take(manifest, keys, read)).toEqual([]);
      }
      expect(ways).toEqual(['whole', ...missed.slice(1).map(() => 'delta')]);
      expect([7, 8, 1023].map((idx) => statusOf(held, idx))).toEqual([0, RED, RED]);
      expect(held.days()).toEqual([{ day: DAY, manifestTime: 180_000 }]);
    }
  });

  it('is the same again after a start, from the files that it was made of', async () => {
    const published = publishStates([[7], [7, 8], [8, 1023]]);
    const held = new HeldLists(webCrypto());
    for (const { manifest, read } of published) await held.take(manifest, keys, read);
    const disk = new Map(published.flatMap(({ files }) => [...files]));
    const kept = new Map(held.files().map((name) => [name, disk.get(name)]));
    const [, , third] = published;
    const again = new HeldLists(webCrypto());
    await again.restore(third!.manifest, held.makings(), keys, async (name) => kept.get(name));
    expect([7, 8, 1023].map((idx) => statusOf(again, idx))).toEqual([0, RED, RED]);
    expect(again.wayTo(third!.manifest, third!.manifest.lists[0]!).kind).toBe('here');
  });

  it('is fetched whole where a delta has failed, and keeps its state until then', async () => {
    const [first, second] = publishStates([[7], [8]]);
    const held = new HeldLists(webCrypto());
    await held.take(first!.manifest, keys, first!.read);
    const [entry] = second!.manifest.lists;
    const wrong = async (name: string) => {
      const bytes = second!.files.get(name);
      return name === entry!.deltas[0]!.name ? bytes?.map((byte) => byte ^ 1) : bytes;
    };
    const [failed] = await held.take(second!.manifest, keys, wrong);
    expect(failed).toMatchObject({ reason: 'delta-altered', files: [entry!.deltas[0]!.name] });
    expect(statusOf(held, 7)).toBe(RED);
    expect(await held.take(second!.manifest, keys, wrong, true)).toEqual([]);
    expect([7, 8].map((idx) => statusOf(held, idx))).toEqual([0, RED]);
  });

  it('is fetched whole where that is shorter, and after many deltas', () => {
    const [first] = publishStates([[7]]);
    const base = first!.manifest.lists[0]!;
    const bytes = base.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    const entry = (delta: number) => ({
      ...base,
      sequence: 9,
      chunks: base.chunks.map((chunk) => ({ ...chunk, name: `new ${chunk.name}` })),
      deltas: [{ from: 1, name: 'delta', bytes: delta }],
    });
    const step = { from: 1, name: 'step', bytes: 1, sequence: 1 };
    const kindAfter = (steps: number, delta: number) =>
      wayTo(entry(delta), { entry: base, steps: Array.from({ length: steps }, () => step) }).kind;
    expect([bytes - 1, bytes, bytes + 1].map((size) => kindAfter(0, size))).toEqual([
      'delta',
      'delta',
      'whole',
    ]);
    expect(kindAfter(1, bytes)).toBe('whole');
    expect([63, 64, 65].map((steps) => kindAfter(steps, 1))).toEqual(['delta', 'whole', 'whole']);
  });

  it('is never taken back by a delta', () => {
    const [first, second] = publishStates([[7], [8]]);
    const older = { ...first!.manifest.lists[0]!, deltas: [{ from: 0, name: 'delta', bytes: 1 }] };
    expect(wayTo(older, { entry: second!.manifest.lists[0]!, steps: [] }).kind).toBe('whole');
  });
});

describe('tomorrow’s list', () => {
  it('speaks of the moment at which it was made, not of the manifest that names it', async () => {
    const held = new HeldLists(webCrypto());
    const { manifest, read } = publish(1, [7]);
    const ahead = { ...manifest, issuedAt: 900_000, lists: [{ ...manifest.lists[0]!, asOf: 300_000 }] };
    await held.take(ahead, keys, read);
    expect(held.days()).toEqual([{ day: DAY, manifestTime: 300_000 }]);
    await held.take({ ...manifest, issuedAt: 960_000 }, keys, read);
    expect(held.days()).toEqual([{ day: DAY, manifestTime: 960_000 }]);
  });
});
