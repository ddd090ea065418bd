import type { Db } from '../db.ts';
import type { ColourRow } from './colours.ts';

/** Where the last look ended: an instant, and the last person of it. */
export interface ReachedUntil {
  readonly at: number;
  readonly personId: string;
}

export interface ComingChange extends Pick<ColourRow, 'colour'> {
  readonly personId: string;
  readonly at: number;
}

/**
 * People who have applied and whose colour becomes another by time alone behind `after` and until `until` (inclusive),
 * in that order. Who was told of that very instant is left out.
 */
export async function listComingChanges(
  db: Db,
  { after, until }: { after: ReachedUntil; until: number },
  limit: number,
): Promise<ComingChange[]> {
  return db<ComingChange[]>`
    select c.person_id as "personId", c.colour, c.next_change_at as at
    from colour c join person p on p.person_id = c.person_id
    where (c.next_change_at, c.person_id) > (${after.at}::bigint, ${after.personId}::uuid)
      and c.next_change_at <= ${until} and p.applied_at is not null
      and not exists (select from notice n where n.subject_id = c.person_id and n.kind = 'span-ends'
        and n.facts -> 'at' = to_jsonb(c.next_change_at))
    order by c.next_change_at, c.person_id limit ${limit}`;
}

/**
 * People whose code an account shows and who declared last behind `after` and before `before` (exclusive), in that
 * order. Who was told since that declaration is left out.
 */
export async function listComingLapses(
  db: Db,
  { after, before }: { after: ReachedUntil; before: number },
  limit: number,
): Promise<{ personId: string; declaredAt: number }[]> {
  return db<{ personId: string; declaredAt: number }[]>`
    select p.person_id as "personId", p.declared_at as "declaredAt" from person p
    where (p.declared_at, p.person_id) > (${after.at}::bigint, ${after.personId}::uuid) and p.declared_at < ${before}
      and exists (select from guardianship_by_person g where g.person_id = p.person_id and g.ended_at is null)
      and not exists (select from notice n where n.subject_id = p.person_id and n.kind = 'declaration-lapses'
        and n.at >= p.declared_at)
    order by p.declared_at, p.person_id limit ${limit}`;
}

/** One at a time tells people what is coming, until its transaction ends: nobody is told twice. */
export async function lockReminders(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtext('reminders'))`;
}
