import type { Db } from '../db.ts';
import { type StatusEntries, unpackSlots } from './status-entries.ts';

type PackedEntries = Omit<StatusEntries, 'slots'> & { slots: Uint8Array };

/**
 * Papers of one half year that have not run out before `day` and whose people are not plain green, or that are
 * withdrawn: all that a list of papers contains, in one statement, as `listStatusEntries` does for phones.
 *
 * @param period first and last day on which they were issued, inclusive
 * @param declaredBefore whose newest declaration is from before this instant is not plain green either; null: the rules
 * set no period
 */
export async function listPaperEntries(
  db: Db,
  {
    period,
    day,
    declaredBefore,
  }: { period: readonly [number, number]; day: number; declaredBefore: number | null },
): Promise<StatusEntries[]> {
  const lapsed =
    declaredBefore === null
      ? db`false`
      : db`(e.state = 'active' and coalesce(c.colour, 'green') = 'green' and coalesce(p.declared_at < ${declaredBefore}, false))`;
  const rows = await db<PackedEntries[]>`
    select e.state, c.colour, ${lapsed} as "declarationLapsed",
      string_agg(int4send(e.slot::integer), ''::bytea) as slots
    from enrolment e join person p on p.person_id = e.person_id left join colour c on c.person_id = e.person_id
    where e.medium = 'paper' and e.from_day between ${period[0]} and ${period[1]} and e.until_day >= ${day}
      and (e.state <> 'active' or coalesce(c.colour, 'green') <> 'green' or ${lapsed})
    group by 1, 2, 3`;
  return rows.map(({ slots, ...group }) => ({ ...group, slots: unpackSlots(slots) }));
}
