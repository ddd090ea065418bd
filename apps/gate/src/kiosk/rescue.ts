import { type GateDatabase, readSetting, writeSetting } from '../storage/database.ts';
import { planReload, RELOADS_WITHIN_MS } from './reload-limit.ts';

const UNREACHABLE_RETRY_MS = 60_000;

/** Without the app on the device and without a network a reload would leave the browser's own error page. */
async function comesBack(): Promise<boolean> {
  if (navigator.serviceWorker?.controller) return true;
  return fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Loads the page anew unless it has done so too often. @returns when it may be tried again, or null when under way */
export async function reloadPage(database: GateDatabase): Promise<number | null> {
  const now = Date.now();
  try {
    const plan = planReload((await readSetting(database, 'kioskReloads')) ?? [], now);
    if (!plan.may) return plan.againAt;
    if (!(await comesBack())) return now + UNREACHABLE_RETRY_MS;
    await writeSetting(database, 'kioskReloads', plan.reloads);
  } catch {
    // Where nothing can be kept the reloads cannot be counted either.
    return now + RELOADS_WITHIN_MS;
  }
  window.location.reload();
  return null;
}
