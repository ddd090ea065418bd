import type { Db } from '../db.ts';

/** A record complained about, as it held a colour when the appeal was submitted. */
export interface AppealedRecord {
  sourceId: string;
  recordId: string;
  ruleId: string;
  ruleSetVersion: number;
  colour: string;
  since: number;
}

export interface AppealRow {
  personId: string;
  appealId: string;
  number: string;
  accountId: string;
  kind: string;
  state: string;
  instance: 1 | 2;
  about: readonly AppealedRecord[];
  submittedAt: number;
  secondAskedAt: number | null;
  endedAt: number | null;
  assignedTo: string | null;
  toldOverdue: number;
  filesDestroyedAt: number | null;
  /** Of the first instance's decision, where there is one. */
  decidedAt: number | null;
  firstOutcome: string | null;
  firstStaff: string | null;
}

export type AppealKey = Pick<AppealRow, 'personId' | 'appealId'>;

const COLUMNS = `
  a.person_id as "personId", a.appeal_id as "appealId", a.number, a.account_id as "accountId", a.kind, a.state,
  a.instance, a.about, a.submitted_at as "submittedAt", a.second_asked_at as "secondAskedAt",
  a.ended_at as "endedAt", a.assigned_to as "assignedTo", a.told_overdue as "toldOverdue",
  a.files_destroyed_at as "filesDestroyedAt", d.at as "decidedAt", d.outcome as "firstOutcome",
  d.staff_id as "firstStaff"`;
const FROM = `
  from appeal a left join appeal_decision d
    on d.person_id = a.person_id and d.appeal_id = a.appeal_id and d.instance = 1`;
const IS_OPEN = `a.state in ('submitted', 'in-work', 'question-asked', 'second-instance')`;

/** @returns false where the number names another appeal already: then nothing is written */
export async function insertAppeal(
  db: Db,
  row: Pick<AppealRow, 'personId' | 'appealId' | 'number' | 'accountId' | 'kind' | 'about' | 'submittedAt'>,
): Promise<boolean> {
  const named = await db`insert into appeal_number (number, person_id, appeal_id)
    values (${row.number}, ${row.personId}, ${row.appealId}) on conflict (number) do nothing returning number`;
  if (named.length === 0) return false;
  await db`insert into appeal (person_id, appeal_id, number, account_id, kind, state, about, submitted_at)
    values (${row.personId}, ${row.appealId}, ${row.number}, ${row.accountId}, ${row.kind}, 'submitted',
      ${db.json(row.about as never)}, ${row.submittedAt})`;
  return true;
}

export async function findAppeal(db: Db, appealId: string): Promise<AppealRow | null> {
  const [row] = await db<AppealRow[]>`
    select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)} where a.appeal_id = ${appealId}`;
  return row ?? null;
}

/** The same, so that nobody else changes it before the transaction ends. */
export async function lockAppeal(db: Db, appealId: string): Promise<AppealRow | null> {
  await db`select 1 from appeal where appeal_id = ${appealId} for update`;
  return findAppeal(db, appealId);
}

/** Appeals about these people, the newest first. */
export async function listAppealsOfPeople(db: Db, personIds: readonly string[]): Promise<AppealRow[]> {
  return db<AppealRow[]>`
    select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)} where a.person_id = any(${personIds as string[]}::uuid[])
    order by a.submitted_at desc, a.appeal_id`;
}

/** All that are open, and the newest of those that are not. */
export async function listAppeals(db: Db, endedAtMost: number): Promise<AppealRow[]> {
  return db<AppealRow[]>`
    (select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)} where ${db.unsafe(IS_OPEN)})
    union all
    (select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)} where not ${db.unsafe(`(${IS_OPEN})`)}
      order by a.submitted_at desc limit ${endedAtMost})`;
}

/** Open ones of whose deadline in the present instance the person has not been told that it was missed. */
export async function listUntoldOpenAppeals(db: Db): Promise<AppealRow[]> {
  return db<AppealRow[]>`
    select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)}
    where ${db.unsafe(IS_OPEN)} and a.told_overdue < a.instance`;
}

/** Whose files may still be there and whose last step may lie as far back as `before`. */
export async function listAppealsWithFiles(db: Db, before: number): Promise<AppealRow[]> {
  return db<AppealRow[]>`
    select ${db.unsafe(COLUMNS)} ${db.unsafe(FROM)}
    where a.files_destroyed_at is null and a.submitted_at < ${before} and not ${db.unsafe(`(${IS_OPEN})`)}`;
}

type Change = Partial<
  Pick<
    AppealRow,
    'state' | 'instance' | 'secondAskedAt' | 'endedAt' | 'assignedTo' | 'toldOverdue' | 'filesDestroyedAt'
  >
>;

const COLUMN_OF = {
  state: 'state',
  instance: 'instance',
  secondAskedAt: 'second_asked_at',
  endedAt: 'ended_at',
  assignedTo: 'assigned_to',
  toldOverdue: 'told_overdue',
  filesDestroyedAt: 'files_destroyed_at',
} as const satisfies Record<keyof Change, string>;

export async function changeAppeal(db: Db, { personId, appealId }: AppealKey, change: Change): Promise<void> {
  const row = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [COLUMN_OF[name as keyof Change], value]),
  );
  await db`update appeal set ${db(row)} where person_id = ${personId} and appeal_id = ${appealId}`;
}

export interface AppealMessageRow {
  messageId: string;
  at: number;
  kind: string;
  /** Null: the person, or who cares for them. */
  staffId: string | null;
  textSealed: Uint8Array;
}

/** @returns false where this message is there already */
export async function insertAppealMessage(
  db: Db,
  { personId, appealId, messageId, at, kind, staffId, textSealed }: AppealKey & AppealMessageRow,
): Promise<boolean> {
  const made =
    await db`insert into appeal_message (person_id, appeal_id, message_id, at, kind, staff_id, text_sealed)
    values (${personId}, ${appealId}, ${messageId}, ${at}, ${kind}, ${staffId}, ${textSealed})
    on conflict (person_id, appeal_id, message_id) do nothing returning 1`;
  return made.length > 0;
}

/** The oldest first. */
export async function listAppealMessages(
  db: Db,
  { personId, appealId }: AppealKey,
): Promise<AppealMessageRow[]> {
  return db<AppealMessageRow[]>`
    select message_id as "messageId", at, kind, staff_id as "staffId", text_sealed as "textSealed"
    from appeal_message where person_id = ${personId} and appeal_id = ${appealId} order by at, message_id`;
}

export interface AppealDecisionRow {
  instance: 1 | 2;
  at: number;
  staffId: string;
  outcome: string;
  code: string;
  reasonsSealed: Uint8Array;
}

export async function insertAppealDecision(
  db: Db,
  { personId, appealId, instance, at, staffId, outcome, code, reasonsSealed }: AppealKey & AppealDecisionRow,
): Promise<void> {
  await db`insert into appeal_decision (person_id, appeal_id, instance, at, staff_id, outcome, code, reasons_sealed)
    values (${personId}, ${appealId}, ${instance}, ${at}, ${staffId}, ${outcome}, ${code}, ${reasonsSealed})`;
}

export async function listAppealDecisions(
  db: Db,
  { personId, appealId }: AppealKey,
): Promise<AppealDecisionRow[]> {
  return db<AppealDecisionRow[]>`
    select instance, at, staff_id as "staffId", outcome, code, reasons_sealed as "reasonsSealed"
    from appeal_decision where person_id = ${personId} and appeal_id = ${appealId} order by instance`;
}
