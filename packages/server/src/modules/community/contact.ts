import type { PassedContact, PassedItem, PassedKey } from '@healthcode/contracts';
import { coversArea } from '@healthcode/domain';
import {
  type Db,
  findAccountPhone,
  type ListedPassedRow,
  listDeclarations,
  listGuardianshipsOfPerson,
  listMyDocuments,
  lockPassedOn,
  markPassedContacted,
  markPassedSeen,
  type StaffRow,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { openAnswers } from '../declarations/stored-answers.ts';
import { logLooks } from '../people/looks.ts';
import { requireAreaStaff } from '../sign-in/console-staff.ts';
import { areaName, itemsOf } from './passed-list.ts';

/** How to reach somebody who was passed on. Who opened it is written down first, and the person can read it. */
export async function openPassed(
  services: Services,
  staffId: string,
  key: PassedKey,
): Promise<PassedContact> {
  const staff = await requireAreaStaff(services, staffId);
  return services.db.begin(async (tx) => {
    const row = await lockOwn(tx, staff, key);
    const at = services.clock.cityNow();
    await logLooks(tx, staff, { personIds: [row.personId], what: 'record', reason: 'passed-on', at });
    await markPassedSeen(tx, key, { staffId, at });
    const [declared] = await listDeclarations(tx, row.personId, 1);
    const { community } = declared ? openAnswers(services, declared) : {};
    return {
      name: await nameOf(services, tx, row.personId),
      phones: await phonesOf(services, tx, row.personId),
      street: areaName(services, row.area),
      community: typeof community === 'string' ? community : null,
    };
  });
}

/** The community has been in touch: put down once, with who and when. */
export async function markContacted(
  services: Services,
  staffId: string,
  key: PassedKey,
): Promise<PassedItem> {
  const staff = await requireAreaStaff(services, staffId);
  return services.db.begin(async (tx) => {
    await lockOwn(tx, staff, key);
    await markPassedContacted(tx, key, { staffId, at: services.clock.cityNow() });
    const [item] = await itemsOf(services, tx, [await lockOwn(tx, staff, key)]);
    return item!;
  });
}

async function lockOwn(tx: Db, { area }: StaffRow, key: PassedKey): Promise<ListedPassedRow> {
  const row = await lockPassedOn(tx, key);
  if (row === null || !coversArea(area, row.area)) throw new ProblemError('passed-unknown');
  return row;
}

async function nameOf({ fieldCipher }: Services, tx: Db, personId: string): Promise<string | null> {
  const sealed = (await listMyDocuments(tx, personId)).find(({ nameSealed }) => nameSealed)?.nameSealed;
  return sealed
    ? fieldCipher.open(sealed, { table: 'identity_document', rowId: personId, column: 'name' })
    : null;
}

async function phonesOf(
  { fieldCipher }: Services,
  tx: Db,
  personId: string,
): Promise<PassedContact['phones']> {
  const phones: PassedContact['phones'] = [];
  for (const { accountId, relation } of await listGuardianshipsOfPerson(tx, personId)) {
    const account = await findAccountPhone(tx, accountId);
    if (!account?.phoneSealed) continue;
    const place = { table: 'account', rowId: accountId, column: 'phone' };
    phones.push({ phone: fieldCipher.open(account.phoneSealed, place), isOwn: relation === 'self' });
  }
  return phones;
}
