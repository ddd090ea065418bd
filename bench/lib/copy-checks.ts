import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dayNumberAt } from '@healthcode/domain';
import type { Services } from '@healthcode/server';
import type { Upload } from './gate-uploads.ts';

/** Tables that an upload's rows are copied into. */
export interface CopyTarget {
  readonly venue: string;
  readonly person: string | null;
}

/**
 * Tables like those of the service, with their partitions and primary keys, so that COPY writes as much as the service
 * does and checks nothing: the rows by venue alone, and by venue and by person.
 */
export async function createBareTables({
  db,
  clock,
  policy,
}: Services): Promise<Record<'venue' | 'both', CopyTarget>> {
  const today = dayNumberAt(clock.cityNow(), policy.utcOffsetMinutes);
  const clones = [
    ['bare_by_venue', 'check_by_venue'],
    ['bare_both_by_venue', 'check_by_venue'],
    ['bare_both_by_person', 'check_by_person'],
  ] as const;
  for (const [name, like] of clones) {
    await db.unsafe(`create table ${name} (like ${like} including all) partition by range (day)`);
    for (let day = today - 14; day <= today + 2; day++)
      await db.unsafe(
        `create table ${name}_${day} partition of ${name} for values from (${day}) to (${day + 1})`,
      );
  }
  return {
    venue: { venue: 'bare_by_venue', person: null },
    both: { venue: 'bare_both_by_venue', person: 'bare_both_by_person' },
  };
}

/** Copies one upload's rows; those by person as if everybody's name were known already. */
export async function copyUpload(
  { db, clock, policy }: Services,
  target: CopyTarget,
  { gate, checks }: Upload,
): Promise<void> {
  const receivedAt = clock.cityNow();
  const dayOf = (at: number) => dayNumberAt(at, policy.utcOffsetMinutes);
  const byVenue = checks.map((check) =>
    [
      check.venueId,
      dayOf(check.at),
      check.checkId,
      check.at,
      check.list ?? '\\N',
      check.idx ?? '\\N',
      check.iss ?? '\\N',
      check.passDay ?? '\\N',
      check.outcome,
      check.decision,
      check.temperatureTenths,
      check.temperatureHow,
      gate.staffId,
      gate.deviceId,
      receivedAt,
      check.step ?? '\\N',
      check.direction ?? '\\N',
      check.lookUpId ?? '\\N',
    ].join('\t'),
  );
  await db.begin(async (tx) => {
    await pipeline(
      Readable.from([`${byVenue.join('\n')}\n`]),
      await tx.unsafe(`copy ${target.venue} from stdin`).writable(),
    );
    if (target.person === null) return;
    const byPerson = checks
      .filter(({ idx }) => idx !== null)
      .map((check) =>
        // any id will do for a person: only its length is paid for
        [
          check.checkId,
          dayOf(check.at),
          check.checkId,
          check.venueId,
          check.at,
          check.outcome,
          check.decision,
        ].join('\t'),
      );
    await pipeline(
      Readable.from([`${byPerson.join('\n')}\n`]),
      await tx.unsafe(`copy ${target.person} from stdin`).writable(),
    );
  });
}
