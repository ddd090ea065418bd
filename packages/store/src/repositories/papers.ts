import type { Db } from '../db.ts';

/** Somebody's code on paper. */
export interface PaperRow {
  personId: string;
  enrolmentId: string;
  numberSealed: Uint8Array;
  issuedAt: number;
  fromDay: number;
  untilDay: number;
  /** Of its enrolment; anything but `active`: it is withdrawn. */
  state: string;
  /** null: printed at home */
  office: { zh: string; en: string } | null;
  endedAt: number | null;
  endedWhy: 'lost' | 'replaced' | null;
}

export interface NewPaper {
  personId: string;
  enrolmentId: string;
  numberIndex: Uint8Array;
  numberSealed: Uint8Array;
  fromDay: number;
  untilDay: number;
  at: number;
  /** Slots below it are never used (`pass-format.md`). */
  firstSlot: number;
  capacity: number;
  /** First and last day of the half year whose list it is in. */
  period: readonly [number, number];
  by: { accountId: string } | { staffId: string; office: { zh: string; en: string } };
}

/**
 * Gives a paper a slot that no other of its half year has or had, and puts it down.
 * @returns the slot; null when every slot of the list was taken
 */
export async function insertPaper(db: Db, paper: NewPaper): Promise<number | null> {
  const { personId, enrolmentId, fromDay, untilDay, at, by } = paper;
  const slot = await takeSlot(db, paper);
  if (slot === null) return null;
  const accountId = 'accountId' in by ? by.accountId : null;
  const staff = 'staffId' in by ? by : { staffId: null, office: null };
  await db`insert into slot_holding (medium, slot, from_day, until_day, person_id, enrolment_id)
    values ('paper', ${slot}, ${fromDay}, ${untilDay}, ${personId}, ${enrolmentId})`;
  await db`insert into enrolment (person_id, enrolment_id, medium, account_id, slot, from_day, until_day, created_at)
    values (${personId}, ${enrolmentId}, 'paper', ${accountId}, ${slot}, ${fromDay}, ${untilDay}, ${at})`;
  await db`insert into paper_number (number_index, person_id, enrolment_id)
    values (${paper.numberIndex}, ${personId}, ${enrolmentId})`;
  await db`insert into paper (person_id, enrolment_id, number_sealed, issued_at, account_id, staff_id, office)
    values (${personId}, ${enrolmentId}, ${paper.numberSealed}, ${at}, ${accountId}, ${staff.staffId},
      ${staff.office === null ? null : db.json(staff.office)})`;
  return slot;
}

/** Slots go round: they come again only after years, and never while a paper of the same half year had it. */
async function takeSlot(db: Db, { firstSlot, capacity, period }: NewPaper): Promise<number | null> {
  const [row] = await db<{ slot: number; taken: boolean }[]>`
    with next as (
      select ${firstSlot}::bigint + mod(nextval('paper_slot') - 1, ${capacity - firstSlot}::bigint) as slot)
    select slot, exists (select from slot_holding h where h.medium = 'paper' and h.slot = next.slot
      and h.from_day between ${period[0]} and ${period[1]}) as taken
    from next`;
  return row!.taken ? null : row!.slot;
}

/**
 * Ends the paper that a person has in use, or that very one.
 * @returns whether there was one to end
 */
export async function endPaper(
  db: Db,
  personId: string,
  { enrolmentId, why, at }: { enrolmentId?: string; why: 'lost' | 'replaced'; at: number },
): Promise<boolean> {
  const rows = await db<{ enrolmentId: string }[]>`
    update paper set ended_at = ${at}, ended_why = ${why}
    where person_id = ${personId} and ended_at is null
      and ${enrolmentId === undefined ? db`true` : db`enrolment_id = ${enrolmentId}`}
    returning enrolment_id as "enrolmentId"`;
  for (const ended of rows) {
    await db`update enrolment set state = ${why === 'lost' ? 'device-lost' : 'signed-out'}
      where person_id = ${personId} and enrolment_id = ${ended.enrolmentId} and state = 'active'`;
  }
  return rows.length > 0;
}

/** The papers of these people, the newest first. */
export async function listPapers(db: Db, personIds: readonly string[], limit: number): Promise<PaperRow[]> {
  return db<PaperRow[]>`
    select p.person_id as "personId", p.enrolment_id as "enrolmentId", p.number_sealed as "numberSealed",
      p.issued_at as "issuedAt", e.from_day as "fromDay", e.until_day as "untilDay", e.state, p.office,
      p.ended_at as "endedAt", p.ended_why as "endedWhy"
    from paper p join enrolment e on e.person_id = p.person_id and e.enrolment_id = p.enrolment_id
    where p.person_id = any(${personIds as string[]}::uuid[]) order by p.issued_at desc, p.enrolment_id
    limit ${limit}`;
}

/** Whose paper has this number (blind index); null: nobody's. */
export async function findPersonOfPaper(db: Db, numberIndex: Uint8Array): Promise<string | null> {
  const [row] = await db<{ personId: string }[]>`
    select person_id as "personId" from paper_number where number_index = ${numberIndex}`;
  return row?.personId ?? null;
}
