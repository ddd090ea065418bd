import type { Gate } from '../app/gate.ts';
import { wipe, wipeAllButChecks } from '../storage/database.ts';
import { oweSignOut } from './owed-sign-out.ts';

/**
 * Ends the session and leaves nothing readable on the device. Stops, with false, when checks wait that cannot
 * be uploaded, unless their loss has been accepted. Checks that others made stay, without names, for them. The page is
 * loaded anew, so that memory forgets too.
 */
export async function signOut(gate: Gate, evenIfLost: boolean): Promise<boolean> {
  const { queue, client, database, move } = gate;
  queue.hold(null);
  if (queue.state.get().waiting > 0 && !(await queue.flush()) && !evenIfLost) return false;
  queue.close();
  // Offline the session ends on this device by wiping, and on the server once there is a network.
  if (!(await client('signOut', { body: {} })).ok) oweSignOut();
  move.leave();
  await queue.discard();
  if (queue.state.get().ofOthers > 0) await wipeAllButChecks(database);
  else await wipe(database);
  window.location.replace('/');
  return true;
}
