import { randomUUID } from 'node:crypto';
import type { Look } from '@healthcode/contracts';
import { type DelayedTelling, delayGroundName, type LookReason, lookReasonName } from '@healthcode/domain';
import { type AccessRow, type Db, insertAccess, listAccess, type StaffRow } from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

type Needs = Pick<CityCore, 'fieldCipher'>;

/** So many of the newest are shown. */
const SHOWN = 100;

interface Seen {
  readonly personIds: readonly string[];
  readonly what: AccessRow['what'];
  readonly reason: LookReason;
  readonly at: number;
  /** What was written beside the reason. */
  readonly sealNote?: ((accessId: string) => Uint8Array) | null;
  /** Null: each of these people is told at once. */
  readonly delay?: (DelayedTelling & { readonly sealCase: (accessId: string) => Uint8Array }) | null;
}

/** Writes down who saw whose data and why. Each of these people can read it, at once or when the delay is over. */
export function logLooks(
  db: Db,
  staff: Pick<StaffRow, 'staffId' | 'office'>,
  { personIds, delay = null, sealNote = null, ...seen }: Seen,
): Promise<void> {
  const { staffId, office } = staff;
  return insertAccess(
    db,
    personIds.map((personId) => {
      const accessId = randomUUID();
      return {
        ...seen,
        personId,
        accessId,
        staffId,
        office,
        disclosedAt: delay?.tellAt ?? seen.at,
        ground: delay?.ground ?? null,
        noteSealed: sealNote?.(accessId) ?? null,
        caseNumberSealed: delay?.sealCase(accessId) ?? null,
      };
    }),
  );
}

/**
 * Which office looked at this person's record, when and why, the newest first: what the person has been told of.
 * Officers read the same: one could tell the person.
 */
export async function readLooks(services: Needs, db: Db, personId: string, now: number): Promise<Look[]> {
  return (await listAccess(db, personId, { limit: SHOWN, toldAt: now })).map((row) => toLook(services, row));
}

/** A look as the person reads it. */
export function toLook(services: Needs, row: AccessRow): Look {
  const { at, office, what, reason, ground, disclosedAt } = row;
  const note = openNote(services, row);
  return {
    ...{ at, office, what, reason: lookReasonName(reason) },
    ...(note === null ? {} : { note }),
    ...(ground === null ? {} : { late: { toldAt: disclosedAt, ground: delayGroundName(ground) } }),
  };
}

/** What was written beside the reason of a look; null: nothing. */
export const openNote = (
  { fieldCipher }: Needs,
  { accessId, noteSealed }: Pick<AccessRow, 'accessId' | 'noteSealed'>,
): string | null =>
  noteSealed && fieldCipher.open(noteSealed, { table: 'access_log', rowId: accessId, column: 'note' });
