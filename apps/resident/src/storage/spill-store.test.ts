import { describe, expect, it } from 'vitest';
import type { HeldPass, KeptOnDisk } from './device-store.ts';
import { createMemory } from './memory-store.ts';
import { spillOver } from './spill-store.ts';

const me = { deviceId: 'a' };
const pass = (day: number, personId = 'p'): HeldPass => ({
  ...{ day, personId, pass: new Uint8Array([day]) },
  privateKey: {} as CryptoKey,
});

/** A disk that takes nothing more while `full`. */
function diskOf() {
  const kept = createMemory();
  const disk = { full: false };
  const refuse = async () => {
    if (disk.full) throw new DOMException('no space', 'QuotaExceededError');
  };
  const on: KeptOnDisk = {
    ...kept,
    remember: async (key, value) => refuse().then(() => kept.remember(key, value)),
    keepPasses: async (passes) => refuse().then(() => kept.keepPasses(passes)),
  };
  return { disk, kept, store: spillOver(on) };
}
const daysOf = (passes: readonly HeldPass[]) => passes.map(({ day }) => day).sort();

describe('a disk with space', () => {
  it('keeps everything, and nothing is said', async () => {
    const { kept, store } = diskOf();
    await store.remember('deviceId', me.deviceId);
    await store.keepPasses([pass(1)]);
    expect(await kept.recall('deviceId')).toBe('a');
    expect(daysOf(await kept.passes())).toEqual([1]);
    expect(store.keeping.get()).toBe('lasting');
  });
});

describe('a full disk', () => {
  it('loses nothing until the page closes, and it is said', async () => {
    const { disk, kept, store } = diskOf();
    await store.keepPasses([pass(1), pass(2)]);
    await store.remember('shown', 'one');
    disk.full = true;
    await store.keepPasses([pass(2), pass(3)]);
    await store.remember('shown', 'two');
    expect(daysOf(await store.passes())).toEqual([1, 2, 3]);
    expect(await store.recall('shown')).toBe('two');
    expect(daysOf(await kept.passes())).toEqual([1, 2]);
    expect(store.keeping.get()).toBe('full');
  });

  it('that has space again keeps the newer, not what lay in the memory', async () => {
    const { disk, kept, store } = diskOf();
    disk.full = true;
    await store.remember('shown', 'one');
    disk.full = false;
    await store.remember('shown', 'two');
    expect(await store.recall('shown')).toBe('two');
    expect(await kept.recall('shown')).toBe('two');
  });

  it('gives back nothing that was dropped or forgotten, wherever it lay', async () => {
    const { disk, store } = diskOf();
    await store.keepPasses([pass(1)]);
    disk.full = true;
    await store.keepPasses([pass(2)]);
    await store.remember('shown', 'one');
    await store.dropPasses([pass(1), pass(2)]);
    await store.forget('shown');
    expect(await store.passes()).toEqual([]);
    expect(await store.recall('shown')).toBeUndefined();
    await store.keepPasses([pass(3)]);
    await store.clearPerson();
    expect(await store.passes()).toEqual([]);
  });
});
