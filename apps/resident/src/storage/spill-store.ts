import { createObservable } from '../platform/observable.ts';
import type { DeviceStore, Keeping, KeptOnDisk, PassKey, RememberedKey } from './device-store.ts';
import { createMemory } from './memory-store.ts';

const isSame = (one: PassKey, other: PassKey): boolean =>
  one.personId === other.personId && one.day === other.day;

/**
 * What the disk has no space for is kept in memory until the page closes, so that whoever is at a gate has a code all
 * the same; `keeping` says so. The memory holds only that, and what it holds counts before the disk's.
 */
export function spillOver(disk: KeptOnDisk): DeviceStore {
  const memory = createMemory();
  const keeping = createObservable<Keeping>('lasting');
  /** Writes to the disk, or else to the memory. */
  const write = async (toDisk: () => Promise<void>, toMemory: () => Promise<void>) => {
    try {
      await toDisk();
    } catch {
      await toMemory();
      keeping.set('full');
    }
  };
  const drop = async (work: (store: KeptOnDisk) => Promise<void>) => {
    await work(memory);
    await work(disk);
  };
  return {
    keeping,
    recall: async (key) => (await memory.recall(key)) ?? disk.recall(key),
    remember: async (key, value) => {
      await memory.forget(key);
      await write(
        () => disk.remember(key, value),
        () => memory.remember(key, value),
      );
    },
    forget: (key: RememberedKey) => drop((store) => store.forget(key)),
    passes: async () => {
      const spilled = await memory.passes();
      const onDisk = await disk.passes();
      return [...spilled, ...onDisk.filter((held) => !spilled.some((other) => isSame(held, other)))];
    },
    keepPasses: (passes) =>
      write(
        () => disk.keepPasses(passes),
        () => memory.keepPasses(passes),
      ),
    dropPasses: (passes) => drop((store) => store.dropPasses(passes)),
    clearPerson: () => drop((store) => store.clearPerson()),
  };
}
