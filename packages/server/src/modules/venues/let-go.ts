import {
  type Db,
  deleteSessionsOf,
  endStaff,
  lockStaff,
  withdrawDevicesAt,
  withdrawDevicesOf,
  worksSomewhere,
} from '@healthcode/store';

/**
 * What follows when somebody works at a venue no more: their devices that stand there are withdrawn, and where they
 * work nowhere else, they have no session, no device and no way in until somebody enrols them again. One after the other
 * for each person, so that of two venues that let them go at once the later one sees what the earlier one did.
 */
export async function letGo(
  tx: Db,
  { venueId, staffId, at }: { readonly venueId: string; readonly staffId: string; readonly at: number },
): Promise<void> {
  await lockStaff(tx, staffId);
  await withdrawDevicesAt(tx, { venueId, staffId, at });
  if (await worksSomewhere(tx, staffId)) return;
  await endStaff(tx, staffId, at);
  await deleteSessionsOf(tx, staffId);
  await withdrawDevicesOf(tx, staffId, at);
}
