import type { Db } from '../db.ts';

type Colour = 'green' | 'orange' | 'red';

/** Slots of enrolments in one state whose people have one colour: a status list says the same of all of them. */
export interface StatusEntries {
  state: string;
  /** null: these people never had a hold, and are green */
  colour: Colour | null;
  /** nothing else is the matter with these but that their declaration counts no longer */
  declarationLapsed: boolean;
  slots: Uint32Array;
}

type PackedEntries = Omit<StatusEntries, 'slots'> & {
  /** four bytes a slot, the highest first */
  slots: Uint8Array;
};

/**
 * Enrolments that hold a phone pass on `day` and are not plain green: all that a status list contains. One statement,
 * so that nobody is missed, or met twice, whose colour changes meanwhile. Slots come packed: 200,000 row objects took
 * longer than everything that makes a list of them.
 *
 * @param declaredBefore whose newest declaration is from before this instant is not plain green either; null: the rules
 * set no period
 */
export async function listStatusEntries(
  db: Db,
  day: number,
  declaredBefore: number | null = null,
): Promise<StatusEntries[]> {
  const ofColours = (await fewAreNotGreen(db))
    ? db`${lookUp(db, day, 'red')} union all ${lookUp(db, day, 'orange')}`
    : scan(db, day);
  const ofLapsed = declaredBefore === null ? db`` : db`union all ${lapsedOfGreen(db, day, declaredBefore)}`;
  const rows = await db<PackedEntries[]>`${ofColours} union all ${endedOfGreen(db, day)} ${ofLapsed}`;
  return rows.map(({ slots, ...group }) => ({ ...group, slots: unpackSlots(slots) }));
}

/**
 * Whether looking up each person who is not green touches fewer pages than reading all enrolments. Of 15.6 million
 * people the two meet at two in a hundred.
 */
async function fewAreNotGreen(db: Db): Promise<boolean> {
  const [row] = await db<{ few: boolean }[]>`
    select (select count(*) from colour where colour <> 'green') < relpages as few
    from pg_class where oid = 'enrolment'::regclass`;
  return row!.few;
}

/**
 * Through the primary key in its order, where neighbours share a page. Left alone, PostgreSQL reads all enrolments,
 * or looks people up in the order in which their colours lie: twice the work and more.
 */
function lookUp(db: Db, day: number, colour: Colour) {
  return db`
    select state, ${colour}::text as colour, false as "declarationLapsed", string_agg(int4send(slot::integer), ''::bytea) as slots
    from enrolment
    where person_id = any(array(
        select person_id from colour where colour <> 'green' and colour = ${colour} order by person_id))
      and medium = 'phone' and from_day <= ${day} and until_day >= ${day}
    group by state`;
}

function scan(db: Db, day: number) {
  return db`
    select e.state, c.colour, false as "declarationLapsed", string_agg(int4send(e.slot::integer), ''::bytea) as slots
    from colour c join enrolment e on e.person_id = c.person_id
    where c.colour <> 'green' and e.medium = 'phone' and e.from_day <= ${day} and e.until_day >= ${day}
    group by e.state, c.colour`;
}

/** What is withdrawn although the person is green. */
function endedOfGreen(db: Db, day: number) {
  return db`
    select e.state, c.colour, false as "declarationLapsed", string_agg(int4send(e.slot::integer), ''::bytea) as slots
    from enrolment e left join colour c on c.person_id = e.person_id
    where e.state <> 'active' and coalesce(c.colour, 'green') = 'green' and e.medium = 'phone'
      and e.from_day <= ${day} and e.until_day >= ${day}
    group by e.state, c.colour`;
}

/**
 * What is withdrawn only because the declaration counts no longer. Those who stopped using the code are not among them:
 * their passes have ended by themselves after two weeks.
 */
function lapsedOfGreen(db: Db, day: number, declaredBefore: number) {
  return db`
    select e.state, 'green'::text as colour, true as "declarationLapsed",
      string_agg(int4send(e.slot::integer), ''::bytea) as slots
    from person p join enrolment e on e.person_id = p.person_id
    where p.declared_at < ${declaredBefore} and e.state = 'active' and e.medium = 'phone'
      and e.from_day <= ${day} and e.until_day >= ${day}
      and not exists (select from colour c where c.person_id = p.person_id and c.colour <> 'green')
    group by e.state`;
}

/** Four bytes a slot, the highest first. */
export function unpackSlots(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slots = new Uint32Array(bytes.byteLength / 4);
  for (let i = 0; i < slots.length; i++) slots[i] = view.getUint32(i * 4);
  return slots;
}
