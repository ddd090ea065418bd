import { createStore, type Store } from '../app/store.ts';
import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import { type CopiedElsewhere, isKept, type ShiftEntry } from './shift-entry.ts';

/** This device's own record, newest last; kept for two days at most, and until staff sign out. */
export interface ShiftRecord {
  readonly entries: Store<readonly ShiftEntry[]>;
  /** When the present member of staff signed in, city time, UTC ms; 0: before gates noted it. */
  readonly begun: Store<number>;
  /** Somebody else has signed in: their shift begins, at city time. */
  begin(at: number): Promise<void>;
  /** Adds an entry, or replaces the one with the same id (a corrected temperature). */
  put(entry: ShiftEntry): Promise<void>;
  /** Heard from the server later on. A check that is not kept any more is passed over. */
  markCopied(checkId: string, copied: CopiedElsewhere): Promise<void>;
  /** Lets go of what is older than it is kept. */
  prune(now: number): Promise<void>;
}

/** @param now city time, UTC ms */
export async function openShiftRecord(database: GateDatabase, now: number): Promise<ShiftRecord> {
  const stored = await database.getAll('shift');
  const entries = createStore<readonly ShiftEntry[]>(stored.sort((a, b) => a.at - b.at));
  const begun = createStore((await readSetting(database, 'shiftBegun')) ?? 0);
  const record: ShiftRecord = {
    entries,
    begun,
    async begin(at) {
      await writeSetting(database, 'shiftBegun', at);
      begun.set(at);
    },
    async put(entry) {
      await database.put('shift', entry, entry.checkId);
      entries.update((all) => [...all.filter((one) => one.checkId !== entry.checkId), entry]);
    },
    async markCopied(checkId, copied) {
      const entry = entries.get().find((one) => one.checkId === checkId);
      if (!entry || entry.copied) return;
      const marked = { ...entry, copied };
      await database.put('shift', marked, checkId);
      entries.update((all) => all.map((one) => (one.checkId === checkId ? marked : one)));
    },
    async prune(at) {
      const old = entries.get().filter((entry) => !isKept(entry, at));
      if (old.length === 0) return;
      const work = database.transaction('shift', 'readwrite');
      for (const { checkId } of old) void work.store.delete(checkId);
      await work.done;
      entries.update((all) => all.filter((entry) => !old.includes(entry)));
    },
  };
  await record.prune(now);
  return record;
}
