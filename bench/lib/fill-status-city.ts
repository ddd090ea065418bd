import type { Database } from '@healthcode/store';
import { refill } from './bare-tables.ts';
import { FILLING, type ScratchPostgres } from './scratch-postgres.ts';

/** Of ten thousand people; the rest is green. */
const RED = 30;
const NOT_GREEN = 95;
/** Of ten thousand enrolments. Together with the colours: one in a hundred enrolments is in the list. */
const LOST = 5;
/** Of ten people, so many show their code on a second phone. */
const SECOND_PHONE = 3;
/** 2026-01-01: when everything in this city happened. */
const AT = 1_767_225_600_000;

/** Drawn from the number of a person or an enrolment, the same in every run: 0 to `below` − 1. */
const draw = (n: string, seed: number, below: number) =>
  `((hashint8extended(${n}, ${seed}) & 2147483647) % ${below})`;

const person = 'md5(n::text)::uuid';
const made = (what: string) => `md5(n::text || '${what}')::uuid`;

const PEOPLE = (people: number) => `insert into person (person_id, applied_at, home_area, created_at)
  select ${person}, ${AT}, '1201' || lpad(${draw('n', 1, 16)}::text, 2, '0'), ${AT}
  from generate_series(1, ${people}) n`;

const COLOURS = (
  people: number,
) => `insert into colour (person_id, colour, since, next_change_at, computed_at)
  select ${person}, case when drawn < ${RED} then 'red' else 'orange' end, ${AT}, null, ${AT}
  from (select n, ${draw('n', 2, 10_000)} as drawn from generate_series(1, ${people}) n) p
  where drawn < ${NOT_GREEN}`;

const ENROLMENTS = (first: string, people: number, day: number, which: string, where: string) =>
  `insert into enrolment (person_id, enrolment_id, medium, account_id, device_id, slot, from_day, until_day, state,
    created_at)
  select ${person}, ${made(`enrolment ${which}`)}, 'phone', ${made('account')}, ${made(`device ${which}`)},
    ${first} + row_number() over (), ${day - 7}, ${day + 13},
    case when ${draw('n', which === 'first' ? 3 : 4, 10_000)} < ${LOST} then 'device-lost' else 'active' end, ${AT}
  from generate_series(1, ${people}) n where ${where}`;

/**
 * A city of which the status query reads everything: people, colours, phone enrolments for `day`, second phones after
 * the first ones, as they were enrolled later. Slots begin at `firstSlot`.
 */
export async function fillStatusCity(
  scratch: ScratchPostgres,
  { people, day, firstSlot }: { people: number; day: number; firstSlot: number },
): Promise<void> {
  const begun = performance.now();
  const say = (what: string) =>
    console.error(`${people} people, ${((performance.now() - begun) / 1_000).toFixed(0)} s: ${what}`);
  const db = await scratch.start({ settings: FILLING, statementTimeoutMs: 0 });
  await refill(db, ['person', 'colour', 'enrolment'], async (tx) => {
    say('people');
    await tx.unsafe(PEOPLE(people));
    say('colours');
    await tx.unsafe(COLOURS(people));
    say('enrolments');
    await tx.unsafe(ENROLMENTS(`${firstSlot - 1}`, people, day, 'first', 'true'));
    const second = `${draw('n', 5, 10)} < ${SECOND_PHONE}`;
    await tx.unsafe(ENROLMENTS(`${firstSlot - 1 + people}`, people, day, 'second', second));
    say('indexes and foreign keys');
  });
  say('vacuum and analyze, as autovacuum would by and by');
  for (const table of ['person', 'colour', 'enrolment']) await vacuum(db, table);
  say('filled');
  await scratch.stop();
}

async function vacuum(db: Database, table: string): Promise<void> {
  await db.unsafe(`vacuum (analyze, freeze) ${table}`);
}
