import type { KeptOnDisk, Remembered, RememberedKey } from './device-store.ts';

/** Everything that the disk keeps, as it was at one moment. */
export type Snapshot = Map<RememberedKey, unknown>;

/**
 * Answers the first question for each value from what was read at the start in one go: opening the app asks for many,
 * one after another, and a slow phone takes its time for each. Whatever is written or asked again is the disk's.
 */
export function readAhead(disk: KeptOnDisk, snapshot: Snapshot): KeptOnDisk {
  const take = <K extends RememberedKey>(key: K): Remembered[K] | undefined => {
    const value = snapshot.get(key) as Remembered[K] | undefined;
    snapshot.delete(key);
    return value;
  };
  return {
    ...disk,
    recall: async (key) => (snapshot.has(key) ? take(key) : disk.recall(key)),
    remember: (key, value) => {
      snapshot.delete(key);
      return disk.remember(key, value);
    },
    forget: (key) => {
      snapshot.delete(key);
      return disk.forget(key);
    },
    clearPerson: () => {
      snapshot.clear();
      return disk.clearPerson();
    },
  };
}
