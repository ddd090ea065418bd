import type { Db } from '../db.ts';
import type { FamilyRelationRow } from './family-requests.ts';

/** What somebody in the family did about a person's code. */
export interface FamilyActRow {
  personId: string;
  actId: string;
  at: number;
  /** Who shows, or asked to show, the code. */
  accountId: string;
  /** What the person is to that account. */
  relation: FamilyRelationRow;
  act: 'asked' | 'agreed' | 'refused' | 'taken-back' | 'declared' | 'took-passes' | 'ended';
  /** A stable code: the way of agreeing, or why it ended. */
  how: string | null;
}

export async function insertFamilyAct(db: Db, row: FamilyActRow): Promise<void> {
  await db`insert into family_act (person_id, act_id, at, account_id, relation, act, how)
    values (${row.personId}, ${row.actId}, ${row.at}, ${row.accountId}, ${row.relation}, ${row.act}, ${row.how})`;
}

/** What was done about this person's code, the newest first. */
export async function listFamilyActs(db: Db, personId: string, limit: number): Promise<FamilyActRow[]> {
  return db<FamilyActRow[]>`
    select person_id as "personId", act_id as "actId", at, account_id as "accountId", relation, act, how
    from family_act where person_id = ${personId} order by at desc, act_id limit ${limit}`;
}
