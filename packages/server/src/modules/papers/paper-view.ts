import type { Paper } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { type Db, listPapers, type PaperRow } from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';

const SHOWN_OF_ONE = 20;

/** Where a paper's number lies sealed. */
export const paperPlace = (enrolmentId: string) =>
  ({ table: 'paper', rowId: enrolmentId, column: 'number' }) as const;

export const todayOf = ({ clock, policy }: Pick<Services, 'clock' | 'policy'>): number =>
  dayNumberAt(clock.cityNow(), policy.utcOffsetMinutes);

/** A paper as its holder and a counter see it. */
export function paperView(services: Services, row: PaperRow): Paper {
  const { enrolmentId, issuedAt, fromDay, untilDay, office, endedAt } = row;
  return {
    paperId: enrolmentId,
    number: services.fieldCipher.open(row.numberSealed, paperPlace(enrolmentId)),
    issuedAt,
    fromDay,
    untilDay,
    state: stateOf(row, todayOf(services)),
    office,
    endedAt,
  };
}

function stateOf({ endedWhy, state, untilDay }: PaperRow, today: number): Paper['state'] {
  if (endedWhy !== null) return endedWhy;
  if (state !== 'active') return 'ended';
  return untilDay < today ? 'over' : 'valid';
}

/** The papers of each of these people, the newest first. */
export async function papersOf(
  services: Services,
  db: Db,
  personIds: readonly string[],
): Promise<(personId: string) => Paper[]> {
  const rows = await listPapers(db, personIds, SHOWN_OF_ONE * Math.max(1, personIds.length));
  const byPerson = groupBy(rows, ({ personId }) => personId);
  return (personId) =>
    (byPerson.get(personId) ?? []).slice(0, SHOWN_OF_ONE).map((row) => paperView(services, row));
}
