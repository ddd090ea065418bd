import { createObservable } from '../platform/observable.ts';
import {
  DEVICE_KEYS,
  type DeviceStore,
  type HeldPass,
  type Keeping,
  type KeptOnDisk,
  type PassKey,
  type RememberedKey,
} from './device-store.ts';

const keyOf = ({ personId, day }: PassKey): string => `${personId} ${day}`;

/** For browsers that refuse to keep anything: the app works until it is closed. */
export const createMemoryStore = (): DeviceStore => ({
  ...createMemory(),
  keeping: createObservable<Keeping>('nothing'),
});

/** Keeps until the page closes. */
export function createMemory(): KeptOnDisk {
  const values = new Map<RememberedKey, unknown>();
  const passes = new Map<string, HeldPass>();
  return {
    recall: async (key) => values.get(key) as never,
    remember: async (key, value) => void values.set(key, value),
    forget: async (key) => void values.delete(key),
    passes: async () => [...passes.values()],
    keepPasses: async (kept) => {
      for (const pass of kept) passes.set(keyOf(pass), pass);
    },
    dropPasses: async (dropped) => {
      for (const pass of dropped) passes.delete(keyOf(pass));
    },
    clearPerson: async () => {
      passes.clear();
      for (const key of [...values.keys()]) if (!DEVICE_KEYS.includes(key)) values.delete(key);
    },
  };
}
