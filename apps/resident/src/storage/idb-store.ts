import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { DEVICE_KEYS, type DeviceStore, type HeldPass, type RememberedKey } from './device-store.ts';
import { createMemoryStore } from './memory-store.ts';

interface Schema extends DBSchema {
  values: { key: RememberedKey; value: unknown };
  passes: { key: number; value: HeldPass };
}
type Database = IDBPDatabase<Schema>;

async function clearPerson(database: Database): Promise<void> {
  const transaction = database.transaction(['values', 'passes'], 'readwrite');
  const values = transaction.objectStore('values');
  const keys = (await values.getAllKeys()).filter((key) => !DEVICE_KEYS.includes(key));
  await Promise.all([
    transaction.objectStore('passes').clear(),
    ...keys.map((key) => values.delete(key)),
    transaction.done,
  ]);
}

async function eachPass(
  database: Database,
  work: (store: { put(pass: HeldPass): unknown; delete(day: number): unknown }) => void,
): Promise<void> {
  const transaction = database.transaction('passes', 'readwrite');
  work(transaction.store);
  await transaction.done;
}

function storeOn(database: Database): DeviceStore {
  return {
    lasting: true,
    recall: async (key) => (await database.get('values', key)) as never,
    remember: async (key, value) => void (await database.put('values', value, key)),
    forget: (key) => database.delete('values', key),
    passes: () => database.getAll('passes'),
    keepPasses: (passes) =>
      eachPass(database, (store) => {
        for (const pass of passes) store.put(pass);
      }),
    dropPasses: (days) =>
      eachPass(database, (store) => {
        for (const day of days) store.delete(day);
      }),
    clearPerson: () => clearPerson(database),
  };
}

/** Opens this device's storage; in a browser that refuses, a memory that lasts until the page closes. */
export async function openDeviceStore(): Promise<DeviceStore> {
  try {
    const database = await openDB<Schema>('healthcode-resident', 1, {
      upgrade(db) {
        db.createObjectStore('values');
        db.createObjectStore('passes', { keyPath: 'day' });
      },
    });
    return storeOn(database);
  } catch {
    return createMemoryStore();
  }
}
