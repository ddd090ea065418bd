import type { Db } from '../db.ts';

export interface DistrictPeople {
  readonly district: string | null;
  readonly count: number;
}

/**
 * Green people by home district who hold a pass on an active phone for `day` and declared last from `from` (inclusive;
 * null: ever) until `before` (exclusive).
 */
export async function countGreenByDeclaration(
  db: Db,
  { from, before, day }: { from: number | null; before: number; day: number },
): Promise<DistrictPeople[]> {
  return db<DistrictPeople[]>`
    select p.home_area as district, count(*)::bigint as count from person p
    where p.declared_at < ${before} and p.declared_at >= ${from ?? 0}
      and exists (select from enrolment e where e.person_id = p.person_id and e.state = 'active' and e.medium = 'phone'
        and e.from_day <= ${day} and e.until_day >= ${day})
      and not exists (select from colour c where c.person_id = p.person_id and c.colour <> 'green')
    group by p.home_area order by p.home_area nulls first`;
}
