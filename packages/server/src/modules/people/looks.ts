import { randomUUID } from 'node:crypto';
import type { Look } from '@healthcode/contracts';
import { type LookReason, lookReasonName } from '@healthcode/domain';
import { type AccessRow, type Db, insertAccess, listAccess, type StaffRow } from '@healthcode/store';

/** So many of the newest are shown. */
const SHOWN = 100;

interface Seen {
  readonly personIds: readonly string[];
  readonly what: AccessRow['what'];
  readonly reason: LookReason;
  readonly at: number;
}

/** Writes down who saw whose data and why. Each of these people can read it. */
export function logLooks(db: Db, staff: StaffRow, { personIds, ...seen }: Seen): Promise<void> {
  const { staffId, office } = staff;
  return insertAccess(
    db,
    personIds.map((personId) => ({ ...seen, personId, accessId: randomUUID(), staffId, office })),
  );
}

/** Which office looked at this person's record, when and why, the newest first. */
export async function readLooks(db: Db, personId: string): Promise<Look[]> {
  const looks = await listAccess(db, personId, SHOWN);
  return looks.map(({ at, office, what, reason }) => ({ at, office, what, reason: lookReasonName(reason) }));
}
