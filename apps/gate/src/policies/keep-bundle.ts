import type { GateBundle } from '@healthcode/contracts/client';
import { type GateDatabase, readSetting } from '../storage/database.ts';
import type { PolicyFault, SeenLog } from './check-policies.ts';

/** A bundle of which nothing was taken, or what is kept with one that was. */
export interface CheckedBundle {
  readonly fault: PolicyFault | null;
  readonly seen: SeenLog | null;
}

/**
 * Keeps a bundle, if this app can read its policies and if the public log announces its policies, and nothing of it if not. What was seen of the log is on
 * record either way before anything is used.
 */
export async function keepIfProved(
  database: GateDatabase,
  bundle: GateBundle,
  isReadable: boolean,
): Promise<CheckedBundle> {
  const known = (await readSetting(database, 'seenLog')) ?? null;
  // needed once in a while, not to start: the curve's arithmetic is in a file of its own
  const { checkPolicies } = await import('./check-policies.ts');
  const { seen, ...checked } = checkPolicies(bundle, known);
  const fault = checked.fault ?? (isReadable ? null : 'unreadable');
  const change = database.transaction('settings', 'readwrite');
  const { store } = change;
  if (seen !== null) await store.put(seen, 'seenLog');
  if (fault === null) {
    await store.put(bundle, 'bundle');
    await store.delete('policyFault');
  } else {
    await store.put(fault, 'policyFault');
  }
  await change.done;
  return { fault, seen };
}
