import {
  type CheckRow,
  type CopiedRow,
  type CopyRow,
  countCopiedAt,
  findCopies,
  keepCopied,
  raiseAlarm,
  type ShownCheck,
} from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { notify } from '../notices/notify.ts';

/**
 * The same step of the same pass at two devices is one picture of a code that was shown twice: the holder is told, and
 * officers see at which venues. An upload that comes again is looked at again, and tells nobody twice.
 */
export async function tellOfCopies(
  services: Services,
  deviceId: string,
  checks: readonly CheckRow[],
): Promise<void> {
  const shown = checks.filter(
    ({ outcome, step, slot, medium }) =>
      outcome === 'ok' && typeof step === 'number' && slot !== null && medium === 'phone',
  );
  const copies = await findCopies(services.db, deviceId, shown);
  if (copies.length === 0) return;
  for (const of of groupBy(copies, ({ mine, step }) => `${mine.checkId} ${step}`).values()) {
    await tellOfOne(services, of);
  }
  services.statusMayHaveChanged();
}

async function tellOfOne(services: Services, copies: readonly CopyRow[]): Promise<void> {
  const foundAt = services.clock.cityNow();
  const { mine, personId } = copies[0]!;
  const ends = endsOf(mine, copies);
  await services.db.begin(async (tx) => {
    const isNew = await keepCopied(tx, ends, foundAt);
    if (isNew) {
      await notify(services, tx, [{ subjectId: personId, kind: 'code-copied', facts: { at: mine.at } }]);
    }
    const venues = new Map(ends.map(({ venueId, day }) => [venueId, day]));
    for (const [venueId, day] of [...venues].sort()) {
      const codes = await countCopiedAt(tx, venueId, day);
      await raiseAlarm(tx, { kind: 'copied-code', subject: venueId, day, at: foundAt, facts: { codes } });
    }
  });
}

function endsOf(mine: ShownCheck, copies: readonly CopyRow[]): CopiedRow[] {
  const others = copies.map(({ other }) => other);
  const end = (of: ShownCheck, { venueId, at }: ShownCheck): CopiedRow => ({ ...of, other: { venueId, at } });
  return [end(mine, others[0]!), ...others.map((other) => end(other, mine))];
}
