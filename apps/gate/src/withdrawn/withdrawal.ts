import { eraseGateDatabase, type GateDatabase, readSetting, wipe } from '../storage/database.ts';

const KEY = 'healthcode.gate.withdrawn';

/** What is left of a device that was withdrawn: that it was, and whom to call. Null where it was not. */
export function readWithdrawal(): { readonly hotline: string } | null {
  const hotline = localStorage.getItem(KEY);
  return hotline === null ? null : { hotline };
}

/**
 * The server takes nothing more from this device: everything on it goes, also checks that wait, which nobody would take
 * (decision 0017). The page is loaded anew, so that memory forgets too. It is noted first: a page that is closed before
 * everything is gone goes on with it at its next start (`endWithdrawal`).
 */
export function endAsWithdrawn(database: GateDatabase): Promise<void> {
  ending ??= end(database).finally(() => {
    ending = null;
  });
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

/** Another page that still holds the data back does not keep staff from reading that the device was withdrawn. */
const LONGEST_MS = 5_000;

/** Nothing of before is opened any more: what is left of it goes before anything else. */
export const endWithdrawal = (): Promise<void> =>
  Promise.race([
    eraseGateDatabase().catch(() => undefined),
    new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS)),
  ]);

/** Whoever is enrolled again begins from nothing. */
export async function beginAgain(): Promise<void> {
  await eraseGateDatabase();
  localStorage.removeItem(KEY);
  window.location.replace('/');
}
