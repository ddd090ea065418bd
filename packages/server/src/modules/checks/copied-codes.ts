import { PROOF_AHEAD_MS, PROOF_MAX_AGE_MS, STEP_MS } from '@healthcode/pass';
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
  const copies = await findCopies(services.db, deviceId, onceEach(checks.filter(isOfLiveCode)));
  if (copies.length === 0) return;
  for (const of of groupBy(copies, ({ mine, step }) => `${mine.checkId} ${step}`).values()) {
    await tellOfOne(services, of);
  }
  services.statusMayHaveChanged();
}

/** A phone's code that was admitted at a time at which a gate admits its step. */
function isOfLiveCode({ outcome, step, slot, medium, at }: CheckRow): boolean {
  if (outcome !== 'ok' || typeof step !== 'number' || slot === null || medium !== 'phone') return false;
  const age = at - step * STEP_MS;
  return age >= -PROOF_AHEAD_MS && age <= PROOF_MAX_AGE_MS.cap;
}

/** One device shows one step of a pass once; whatever says it more often is not looked for more often. */
const onceEach = (checks: readonly CheckRow[]): CheckRow[] => [
  ...new Map(checks.map((check) => [`${check.list} ${check.idx} ${check.step}`, check])).values(),
];

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
