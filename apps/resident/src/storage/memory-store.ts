import { DEVICE_KEYS, type DeviceStore, type HeldPass, type RememberedKey } from './device-store.ts';

/** For browsers that refuse to keep anything: the app works until it is closed. */
export function createMemoryStore(): DeviceStore {
  const values = new Map<RememberedKey, unknown>();
  const passes = new Map<number, HeldPass>();
  return {
    lasting: false,
    recall: async (key) => values.get(key) as never,
    remember: async (key, value) => void values.set(key, value),
    forget: async (key) => void values.delete(key),
    passes: async () => [...passes.values()],
    keepPasses: async (kept) => {
      for (const pass of kept) passes.set(pass.day, pass);
    },
    dropPasses: async (days) => {
      for (const day of days) passes.delete(day);
    },
    clearPerson: async () => {
      passes.clear();
      for (const key of [...values.keys()]) if (!DEVICE_KEYS.includes(key)) values.delete(key);
    },
  };
}
