import { type GateDatabase, readSetting, wipe } from '../storage/database.ts';

const KEY = 'healthcode.gate.withdrawn';

/** What is left of a device that was withdrawn: that it was, and whom to call. Null where it was not. */
export function readWithdrawal(): { readonly hotline: string } | null {
  const hotline = localStorage.getItem(KEY);
  return hotline === null ? null : { hotline };
}

/** Whoever is enrolled again begins from nothing. */
export const forgetWithdrawal = (): void => localStorage.removeItem(KEY);

/**
 * The server takes nothing more from this device: everything on it goes, also checks that wait, which nobody would take
 * (decision 0017). The page is loaded anew, so that memory forgets too.
 */
export function endAsWithdrawn(database: GateDatabase): Promise<void> {
  ending ??= end(database);
  return ending;
}

/** Several answers say it at once; it ends once. */
let ending: Promise<void> | null = null;

async function end(database: GateDatabase): Promise<void> {
  const city = await readSetting(database, 'city').catch(() => undefined);
  localStorage.setItem(KEY, city?.hotline ?? '');
  await wipe(database);
  window.location.replace('/');
}
