import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import {
  DEVICE_KEYS,
  type DeviceStore,
  type HeardColour,
  type HeldPass,
  type KeptOnDisk,
  type PassKey,
  type RememberedKey,
} from './device-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { readAhead, type Snapshot } from './read-ahead.ts';
import { spillOver } from './spill-store.ts';

interface Schema extends DBSchema {
  values: { key: string; value: unknown };
  held: { key: [personId: string, day: number]; value: HeldPass };
}

/** As phones keep it that opened the app before it knew of family members: one person, one pass a day. */
interface FirstSchema extends Schema {
  passes: { key: number; value: HeldPass };
}

type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<FirstSchema, StoreNames<FirstSchema>[], 'versionchange'>;

async function clearPerson(database: Database): Promise<void> {
  const transaction = database.transaction(['values', 'held'], 'readwrite');
  const values = transaction.objectStore('values');
  const keys = (await values.getAllKeys()).filter((key) => !DEVICE_KEYS.includes(key as RememberedKey));
  await Promise.all([
    transaction.objectStore('held').clear(),
    ...keys.map((key) => values.delete(key)),
    transaction.done,
  ]);
}

interface PassWriter {
  put(pass: HeldPass): Promise<unknown>;
  delete(key: [string, number]): Promise<unknown>;
}

/** All of it or nothing. */
async function inOne(database: Database, work: (store: PassWriter) => Promise<unknown>[]): Promise<void> {
  const transaction = database.transaction('held', 'readwrite');
  await Promise.all([...work(transaction.store), transaction.done]);
}

const keyOf = ({ personId, day }: PassKey): [string, number] => [personId, day];

function storeOn(database: Database): KeptOnDisk {
  return {
    recall: async (key) => (await database.get('values', key)) as never,
    remember: async (key, value) => void (await database.put('values', value, key)),
    forget: (key) => database.delete('values', key),
    passes: () => database.getAll('held'),
    keepPasses: (passes) => inOne(database, (store) => passes.map((pass) => store.put(pass))),
    dropPasses: (passes) => inOne(database, (store) => passes.map((pass) => store.delete(keyOf(pass)))),
    clearPerson: () => clearPerson(database),
  };
}

async function snapshotOf(database: Database): Promise<Snapshot> {
  const store = database.transaction('values').store;
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, at) => [key as RememberedKey, values[at]]));
}

/** Passes and the colour move to where each has its person; keys stay those that the passes were issued for. */
async function takeOver(database: IDBPDatabase<FirstSchema>, transaction: Upgrade): Promise<void> {
  const held = transaction.objectStore('held');
  for (const pass of await transaction.objectStore('passes').getAll()) await held.put(pass);
  database.deleteObjectStore('passes');
  const values = transaction.objectStore('values');
  const colour = (await values.get('colour')) as HeardColour | undefined;
  if (colour === undefined) return;
  await values.put({ [colour.view.personId]: colour }, 'colours');
  await values.delete('colour');
}

/** Opens this device's storage; in a browser that refuses, a memory that lasts until the page closes. */
export async function openDeviceStore(): Promise<DeviceStore> {
  try {
    const database = await openDB<FirstSchema>('healthcode-resident', 2, {
      async upgrade(db, from, _, transaction) {
        db.createObjectStore('held', { keyPath: ['personId', 'day'] });
        if (from < 1) db.createObjectStore('values');
        else await takeOver(db, transaction);
      },
      // another tab brings a newer version of the app: this one makes room for it, and opens anew
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        window.location.reload();
      },
    });
    const kept = database as unknown as Database;
    return spillOver(readAhead(storeOn(kept), await snapshotOf(kept)));
  } catch {
    return createMemoryStore();
  }
}
