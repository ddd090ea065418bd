import { randomUUID } from 'node:crypto';
import type { FamilyAct } from '@healthcode/contracts';
import { familyHowName, inverseRelation } from '@healthcode/domain';
import {
  type Db,
  type FamilyActRow,
  type FamilyRelationRow,
  findSelf,
  insertFamilyAct,
  listFamilyActs,
  type Relation,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';

/** So many of the newest are shown. */
const SHOWN = 100;

interface Done {
  readonly personId: string;
  readonly accountId: string;
  /** What the person is to the account; nothing is put down of what one does for oneself. */
  readonly relation: Relation;
  readonly act: FamilyActRow['act'];
  readonly how?: string;
}

/** Puts down what a family member did, in the transaction that does it. The one concerned can read it. */
export async function recordAct(core: CityCore, tx: Db, done: Done): Promise<void> {
  const { personId, accountId, relation, act, how = null } = done;
  if (relation === 'self') return;
  await insertFamilyAct(tx, {
    ...{ personId, accountId, act, how },
    relation: relation as FamilyRelationRow,
    actId: randomUUID(),
    at: core.clock.cityNow(),
  });
}

/** What family members did about this person's code, the newest first. */
export async function readActs(db: Db, personId: string): Promise<FamilyAct[]> {
  const acts = await listFamilyActs(db, personId, SHOWN);
  const names = new Map<string, string>();
  for (const accountId of new Set(acts.map((act) => act.accountId))) {
    names.set(accountId, (await findSelf(db, accountId))?.maskedName ?? '');
  }
  return acts.map(({ at, act, how, accountId, relation }) => ({
    at,
    act,
    how: how === null ? null : familyHowName(how),
    by: { maskedName: names.get(accountId)!, relation: inverseRelation(relation) },
  }));
}
