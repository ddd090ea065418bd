import type { AskedOfMe, FamilyRequest, FamilyView } from '@healthcode/contracts';
import { FAMILY_MAX } from '@healthcode/domain';
import { type FamilyRequestRow, findSelf, listRequestsOfAccount } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { holderView } from '../identity/holder-view.ts';
import { requireHolder } from '../identity/service.ts';
import { isOpen } from './agree.ts';
import { listAskedOf, readCarers, readMembers } from './members.ts';

const LISTED = 50;
/** What was refused, or lapsed, is told for so long. */
const TOLD_MS = 14 * 86_400_000;

/** Everything about family that an account sees. */
export async function readFamily(services: Services, accountId: string): Promise<FamilyView> {
  const { db } = services;
  const own = await requireHolder(services, db, accountId);
  const members = await readMembers(services, db, accountId);
  const at = services.clock.cityNow();
  const asked = await listRequestsOfAccount(db, accountId, LISTED);
  const waiting = asked.filter((row) => isOpen(row, at)).length;
  return {
    members,
    requests: asked.filter((row) => isTold(row, at)).map((row) => requestView(row, at)),
    askedOfMe: await readAskedOfMe(services, own.personId),
    carers: await readCarers(db, own.personId),
    room: Math.max(0, FAMILY_MAX - members.length - waiting),
  };
}

const isTold = (row: FamilyRequestRow, at: number): boolean =>
  (row.state === 'asked' && at < row.lapsesAt + TOLD_MS) ||
  (row.state === 'refused' && at < (row.answeredAt ?? 0) + TOLD_MS);

function requestView(row: FamilyRequestRow, at: number): FamilyRequest {
  const { requestId, requestNumber, relation, maskedName, way, askedAt, lapsesAt } = row;
  return {
    ...{ requestId, requestNumber, relation, maskedName, way, askedAt, lapsesAt },
    hint: { type: row.documentType, lastTwo: row.hintLastTwo },
    state: row.state === 'refused' ? 'refused' : isOpen(row, at) ? 'asked' : 'lapsed',
  };
}

async function readAskedOfMe(services: Services, personId: string): Promise<AskedOfMe[]> {
  const rows = await listAskedOf(services, personId);
  const views = rows.map(async ({ accountId, requestId, relation, askedAt, lapsesAt }) => {
    const asker = await findSelf(services.db, accountId);
    if (!asker) return null;
    const { maskedName, hint } = holderView(asker);
    return { requestId, relation, by: { maskedName, hint }, askedAt, lapsesAt };
  });
  return (await Promise.all(views)).filter((view) => view !== null);
}
