import type { Carer, FamilyMember } from '@healthcode/contracts';
import { dayNumberAt, parseDocument } from '@healthcode/domain';
import {
  type Db,
  type FamilyRelationRow,
  type FamilyRequestRow,
  findHolder,
  findSelf,
  type GuardianshipRow,
  listDocuments,
  listGuardianshipsOfAccount,
  listGuardianshipsOfPerson,
  listOpenRequestsOfPerson,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { holderView } from '../identity/holder-view.ts';

const isFamily = ({ relation }: GuardianshipRow): boolean => relation !== 'self';

/** The family members whose codes this account may show, the longest known first. */
export async function readMembers(services: Services, db: Db, accountId: string): Promise<FamilyMember[]> {
  const rows = (await listGuardianshipsOfAccount(db, accountId)).filter(isFamily);
  const members = await Promise.all(rows.map((row) => memberOf(services, db, row)));
  return members.filter((member) => member !== null);
}

async function memberOf(
  services: Services,
  db: Db,
  { personId, accountId, relation, since }: GuardianshipRow,
): Promise<FamilyMember | null> {
  const holder = await findHolder(db, personId);
  if (!holder) return null;
  return {
    ...holderView(holder),
    relation: relation as FamilyRelationRow,
    sex: await sexOf(services, db, personId),
    applied: holder.appliedAt !== null,
    since,
    sharedWith: relation === 'child' ? await otherCarers(db, personId, accountId) : [],
  };
}

async function sexOf(services: Services, db: Db, personId: string): Promise<FamilyMember['sex']> {
  const [document] = await listDocuments(db, personId);
  if (!document) return null;
  const number = services.fieldCipher.open(document.numberSealed, {
    table: 'identity_document',
    rowId: personId,
    column: 'number',
  });
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const parsed = parseDocument({ type: document.documentType, number }, today);
  return (parsed.ok ? parsed.document.sex : undefined) ?? null;
}

async function otherCarers(db: Db, personId: string, accountId: string): Promise<string[]> {
  const carers = await readCarers(db, personId);
  return carers.filter(({ carerId }) => carerId !== accountId).map(({ maskedName }) => maskedName);
}

/** Requests that this person may answer now: for a child the guardian speaks. */
export async function listAskedOf(services: Services, personId: string): Promise<FamilyRequestRow[]> {
  const open = await listOpenRequestsOfPerson(services.db, personId, services.clock.cityNow());
  return open.filter(({ way }) => way !== 'guardian');
}

/** Who may show this person's code. */
export async function readCarers(db: Db, personId: string): Promise<Carer[]> {
  const rows = (await listGuardianshipsOfPerson(db, personId)).filter(isFamily);
  return Promise.all(
    rows.map(async ({ accountId, relation, since }) => ({
      carerId: accountId,
      maskedName: (await findSelf(db, accountId))?.maskedName ?? '',
      relation: relation as FamilyRelationRow,
      since,
    })),
  );
}
