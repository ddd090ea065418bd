import { DAY_MS } from '@healthcode/domain';
import type { Database } from '@healthcode/store';
import { refill } from './bare-tables.ts';

/**
 * Which evidence the city has. `few`: one person in a hundred has a contact, a third of them in central isolation.
 * `everyone`: each has one test result, one in a hundred positive.
 */
export type RuleCity = 'few' | 'everyone';

const person = 'md5(n::text)::uuid';
/** 2026-01-01: when everything was reported. */
const AT = 1_767_225_600_000;

const EVIDENCE: Readonly<Record<RuleCity, (people: number, today: number) => string>> = {
  few: (
    people,
    today,
  ) => `insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes,
      withdrawn, received_at)
    select ${person}, 'district-cdc', 'r' || n, 1, 'close-contact', 'district-cdc',
      jsonb_build_object('caseRef', 'district-cdc/c', 'lastContactDay', ${today - 3},
        'isolationStartedDay', ${today - 2}, 'place', case when n % 300 = 0 then 'central' else 'home' end),
      false, ${AT}
    from generate_series(100, ${people}, 100) n`,
  everyone: (
    people,
    today,
  ) => `insert into evidence (person_id, source_id, record_id, version, kind, authority, attributes,
      withdrawn, received_at)
    select ${person}, 'lab-haihe', 'r' || n, 1, 'test-result', 'laboratory',
      jsonb_build_object('method', 'nucleic-acid', 'result', case when n % 100 = 0 then 'positive' else 'negative' end,
        'sampledAt', ${(today - 3) * DAY_MS}::bigint, 'laboratory', 'Haihe'), false, ${AT}
    from generate_series(1, ${people}) n`,
};

/** People who have applied, green, in sixteen districts, and their evidence; holds are the caller's to compute. */
export async function fillRuleCity(
  db: Database,
  { city, people, today }: { city: RuleCity; people: number; today: number },
): Promise<void> {
  await refill(db, ['person', 'colour', 'evidence'], async (tx) => {
    await tx.unsafe(`insert into person (person_id, applied_at, home_area, created_at)
      select ${person}, ${AT}, '1201' || lpad((n % 16 + 1)::text, 2, '0'), ${AT} from generate_series(1, ${people}) n`);
    await tx.unsafe(EVIDENCE[city](people, today));
  });
  for (const table of ['person', 'colour', 'evidence']) await db.unsafe(`vacuum (analyze, freeze) ${table}`);
}
