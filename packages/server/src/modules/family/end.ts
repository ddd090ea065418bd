import type { RequestOf } from '@healthcode/contracts';
import type { FamilyEndedWhy } from '@healthcode/domain';
import {
  type Db,
  endFamilyEnrolments,
  endGuardianship,
  listDueGuardianships,
  listGuardianshipsOfPerson,
  lockAccount,
  lockPerson,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConfirmed } from '../accounts/require-confirmed.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { requireHolder } from '../identity/service.ts';
import { notify } from '../notices/notify.ts';
import { recordAct } from './acts.ts';

interface Care {
  readonly personId: string;
  /** Who shows the code. */
  readonly accountId: string;
}

/**
 * Ends that an account shows somebody's code: what its phones hold is withdrawn with the next status list, and both
 * sides are told. @returns false when there was nothing to end
 */
export async function endCare(
  core: CityCore,
  tx: Db,
  { personId, accountId }: Care,
  why: FamilyEndedWhy,
): Promise<boolean> {
  await lockAccount(tx, accountId);
  await lockPerson(tx, personId);
  const care = (await listGuardianshipsOfPerson(tx, personId)).find((row) => row.accountId === accountId);
  if (!care || care.relation === 'self') return false;
  const { relation } = care;
  await endGuardianship(tx, { personId, accountId, why, at: core.clock.cityNow() });
  if ((await endFamilyEnrolments(tx, personId, accountId)) > 0) await enqueueStatusChange(core, tx);
  await recordAct(core, tx, { personId, accountId, relation, act: 'ended', how: why });
  const facts = { relation, why };
  await notify(core, tx, [
    { subjectId: accountId, kind: 'family-ended', facts },
    { subjectId: personId, kind: 'family-shown-ended', facts },
  ]);
  return true;
}

/** By the one who shows the code (`personId`), or by the one whose code it is (`carerId`). */
export async function endByResident(
  services: Services,
  call: Call,
  body: RequestOf<'endFamily'>['body'],
): Promise<void> {
  requireConfirmed(services, call);
  const { subjectId: accountId } = call;
  const own = await requireHolder(services, services.db, accountId);
  const [care, why] =
    'personId' in body
      ? [{ personId: body.personId, accountId }, 'by-carer' as const]
      : [{ personId: own.personId, accountId: body.carerId }, 'by-person' as const];
  const ended = await services.db.begin(async (tx) => endCare(services, tx, care, why));
  if (!ended) throw new ProblemError('family-nothing-to-end');
  services.statusMayHaveChanged();
}

const BATCH = 100;

/**
 * Ends the care for children who have become 18, at the first minute of the birthday; also what came due while the
 * service was down. @returns how many ended
 */
export async function endDueCare(core: CityCore): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await listDueGuardianships(core.db, core.clock.cityNow(), BATCH);
    for (const care of due) await core.db.begin((tx) => endCare(core, tx, care, 'grown-up'));
    done += due.length;
    if (due.length < BATCH) return done;
  }
}
