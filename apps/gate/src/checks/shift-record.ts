import { createStore, type Store } from '../app/store.ts';
import type { GateDatabase } from '../storage/database.ts';
import type { CopiedElsewhere, ShiftEntry } from './shift-entry.ts';

/** The shift's own record, newest last; kept on this device until staff sign out. */
export interface ShiftRecord {
  readonly entries: Store<readonly ShiftEntry[]>;
  /** Adds an entry, or replaces the one with the same id (a corrected temperature). */
  put(entry: ShiftEntry): Promise<void>;
  /** Heard from the server later on. A check of an earlier shift is passed over. */
  markCopied(checkId: string, copied: CopiedElsewhere): Promise<void>;
}

export async function openShiftRecord(database: GateDatabase): Promise<ShiftRecord> {
  const stored = await database.getAll('shift');
  const entries = createStore<readonly ShiftEntry[]>(stored.sort((a, b) => a.at - b.at));
  return {
    entries,
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
  };
}
