import { dayNumberAt } from '@healthcode/domain';
import {
  type Db,
  endEnrolmentsOf,
  endGuardianship,
  eraseAccount,
  erasePerson,
  findSelf,
  type GuardianshipRow,
  hasEnrolmentInUse,
  listGuardianshipsOfAccount,
  listGuardianshipsOfPerson,
  lockAccount,
  lockPeople,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { enqueueStatusChange, recomputePeople } from '../colours/recompute.ts';
import { recordAct } from '../family/acts.ts';
import { notify } from '../notices/notify.ts';

const SELF_SOURCE = 'self';
const WHY = 'account-closed';

/**
 * Closes an account (PIPL 47): its codes are withdrawn, its links and sessions end, and what only it needed is erased,
 * all in one transaction. What offices reported stays with the person; a colour in force does not end by it.
 */
export async function closeAccount(services: Services, accountId: string): Promise<void> {
  await services.db
    .begin(async (tx) => {
      await lockAccount(tx, accountId);
      const self = await findSelf(tx, accountId);
      const family = await listGuardianshipsOfAccount(tx, accountId);
      const inCare = family.map(({ personId }) => personId);
      await lockPeople(tx, inCare);
      if (self) await endEnrolmentsOf(tx, { personIds: [self.personId], accountId: null, state: WHY });
      await endEnrolmentsOf(tx, { personIds: inCare, accountId, state: WHY });
      await endLinks(services, tx, accountId, { ownPersonId: self?.personId ?? null, family });
      await eraseAccount(tx, accountId);
      await eraseWhoHasNobody(services, tx, inCare);
      await enqueueStatusChange(services, tx);
    })
    .finally(services.statusMayHaveChanged);
}

/** Those of the account, and those by which others showed the code of its own person. */
async function endLinks(
  services: Services,
  tx: Db,
  accountId: string,
  {
    ownPersonId,
    family,
  }: { readonly ownPersonId: string | null; readonly family: readonly GuardianshipRow[] },
): Promise<void> {
  const at = services.clock.cityNow();
  for (const { personId, relation } of family) {
    await endGuardianship(tx, { personId, accountId, why: WHY, at });
    await recordAct(services, tx, { personId, accountId, relation, act: 'ended', how: WHY });
    if (relation === 'self') continue;
    await notify(services, tx, [
      { subjectId: personId, kind: 'family-shown-ended', facts: { relation, why: WHY } },
    ]);
  }
  if (ownPersonId === null) return;
  for (const { accountId: other } of await listGuardianshipsOfPerson(tx, ownPersonId)) {
    await endGuardianship(tx, { personId: ownPersonId, accountId: other, why: WHY, at });
    await notify(services, tx, [{ subjectId: other, kind: 'family-link-ended', facts: { why: WHY } }]);
  }
}

/** A child whose other parent still shows the code keeps everything, and so does who has a paper of a counter. */
async function eraseWhoHasNobody(services: Services, tx: Db, personIds: readonly string[]): Promise<void> {
  const now = services.clock.cityNow();
  const left: string[] = [];
  const today = dayNumberAt(now, services.policy.utcOffsetMinutes);
  for (const personId of personIds) {
    const carers = await listGuardianshipsOfPerson(tx, personId);
    if (carers.length === 0 && !(await hasEnrolmentInUse(tx, personId, today))) left.push(personId);
  }
  for (const personId of left) await erasePerson(tx, { personId, ownSource: SELF_SOURCE, now });
  await recomputePeople(services, tx, left);
}
