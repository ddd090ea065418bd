import { colourAt, type Hold, type InstantMs, nextChangeAfter } from '@healthcode/domain';
import {
  type ChangedColour,
  type Db,
  insertColourNotices,
  insertColours,
  type PersonColourRow,
  updateColours,
} from '@healthcode/store';

interface Person {
  readonly personId: string;
  readonly appliedAt: InstantMs | null;
  readonly after: readonly Hold[];
}

/**
 * Makes the stored colours of locked people follow from their holds; writes only where they differ. Whoever never had a
 * hold has no row and is green. Those who have applied are told of another colour in the same transaction.
 * @returns who of those who have applied has another colour than before
 */
export async function writeColours(
  tx: Db,
  people: readonly Person[],
  stored: readonly PersonColourRow[],
  now: InstantMs,
): Promise<readonly ChangedColour[]> {
  const byPerson = new Map(stored.map((row) => [row.personId, row]));
  const first: PersonColourRow[] = [];
  const other: PersonColourRow[] = [];
  const changed: ChangedColour[] = [];
  for (const { personId, appliedAt, after } of people) {
    const before = byPerson.get(personId);
    if (before === undefined && after.length === 0) continue;
    const colour = colourAt(after, now);
    const nextChangeAt = nextChangeAfter(after, now);
    const from = before?.colour ?? 'green';
    const isSame = from === colour;
    if (!isSame && appliedAt !== null) changed.push({ personId, from, to: colour });
    if (before === undefined) first.push({ personId, colour, since: now, nextChangeAt });
    else if (!isSame || before.nextChangeAt !== nextChangeAt) {
      other.push({ personId, colour, since: isSame ? before.since : now, nextChangeAt });
    }
  }
  await Promise.all([
    insertColours(tx, first, now),
    updateColours(tx, other, now),
    insertColourNotices(tx, changed, now),
  ]);
  return changed;
}
