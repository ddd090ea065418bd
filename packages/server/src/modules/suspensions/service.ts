import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestOf, Suspension, SuspensionList } from '@healthcode/contracts';
import { DAY_MS, isSuspensionGround, SUSPENSION_GROUNDS, type SuspensionGround } from '@healthcode/domain';
import {
  confirmSuspension,
  type Db,
  findStaff,
  listHolds,
  listSuspensions,
  listSuspensionsOfPerson,
  lockSuspension,
  proposeSuspension,
  rejectSuspension,
  type StaffRow,
  type SuspensionRow,
} from '@healthcode/store';
import { commitToRecord, SALT_BYTES } from '@healthcode/translog';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { sourceName } from '../evidence/source-name.ts';
import { announce, officeCode } from '../public-log/log-entries.ts';
import { type Named, namesOf } from '../rules/rule-staff.ts';
import { requireOfficer } from '../sign-in/console-staff.ts';
import { takeLoggedIntoEffect } from './take-into-effect.ts';

const LISTED = 200;

export async function readSuspensions(services: Services, staffId: string): Promise<SuspensionList> {
  const staff = await requireOfficer(services, staffId);
  return { suspensions: await viewsOf(services, staff, await listSuspensions(services.db, LISTED)) };
}

/** What was proposed about this person's records, the newest first. */
export async function readSuspensionsOf(
  services: Services,
  staff: StaffRow,
  personId: string,
): Promise<Suspension[]> {
  return viewsOf(services, staff, await listSuspensionsOfPerson(services.db, personId));
}

/** A first officer's word that a record, which holds a colour now, is to be set aside. Nothing changes by it alone. */
export async function propose(
  services: Services,
  staffId: string,
  { personId, sourceId, recordId, ground, days }: RequestOf<'proposeSuspension'>['body'],
): Promise<Suspension> {
  const staff = await requireOfficer(services, staffId);
  if (!isSuspensionGround(ground)) throw new ProblemError('suspension-ground');
  const now = services.clock.cityNow();
  const holds = (await listHolds(services.db, personId)).some(
    (hold) =>
      hold.sourceId === sourceId && hold.recordId === recordId && (hold.endsAt === null || hold.endsAt > now),
  );
  if (!holds) throw new ProblemError('nothing-to-suspend');
  const suspensionId = randomUUID();
  await proposeSuspension(services.db, {
    ...{ personId, suspensionId, sourceId, recordId, ground },
    untilAt: now + days * DAY_MS,
    proposedBy: staffId,
    proposedAt: now,
  });
  return viewOne(services, staff, suspensionId);
}

/** The second officer's answer, from another office. A yes goes to the public log first and takes effect after. */
export async function answer(
  services: Services,
  staffId: string,
  suspensionId: string,
  confirms: boolean,
): Promise<Suspension> {
  const staff = await requireOfficer(services, staffId);
  await services.db.begin(async (tx) => {
    const row = await lockSuspension(tx, suspensionId);
    if (!row) throw new ProblemError('suspension-unknown');
    if (row.confirmedAt !== null || row.rejectedAt !== null) throw new ProblemError('suspension-answered');
    const first = (await findStaff(tx, row.proposedBy)) ?? null;
    if (!isOfAnotherOffice(staff, row.proposedBy, first)) throw new ProblemError('suspension-same-office');
    const at = services.clock.cityNow();
    if (!confirms) return rejectSuspension(tx, row, { staffId, at });
    if (row.untilAt <= at) throw new ProblemError('suspension-over');
    await confirm(services, tx, row, { staffId, at, offices: [first?.office ?? staff.office, staff.office] });
  });
  if (confirms) {
    await services.publicLog.publish();
    await takeLoggedIntoEffect(services);
  }
  return viewOne(services, staff, suspensionId);
}

const isOfAnotherOffice = (staff: StaffRow, firstId: string, first: StaffRow | null): boolean =>
  staff.staffId !== firstId && (first === null || officeCode(staff.office) !== officeCode(first.office));

/** What the log says of it: a commitment that only the person, who is given the salt, can open. */
async function confirm(
  { clock }: Services,
  tx: Db,
  row: SuspensionRow,
  by: { staffId: string; at: number; offices: readonly [StaffRow['office'], StaffRow['office']] },
): Promise<void> {
  const salt = Uint8Array.from(randomBytes(SALT_BYTES));
  const logIndex = await announce(tx, clock, {
    type: 'suspension',
    event: 'ordered',
    commitment: commitToRecord(salt, `${row.sourceId}/${row.recordId}`),
    ground: row.ground,
    until: new Date(row.untilAt).toISOString(),
    offices: [officeCode(by.offices[0]), officeCode(by.offices[1])],
  });
  await confirmSuspension(tx, row, { staffId: by.staffId, at: by.at, salt, logIndex });
}

async function viewOne(services: Services, staff: StaffRow, suspensionId: string): Promise<Suspension> {
  const row = await services.db.begin((tx) => lockSuspension(tx, suspensionId));
  const [view] = await viewsOf(services, staff, row ? [row] : []);
  return view!;
}

async function viewsOf(
  services: Services,
  staff: StaffRow,
  rows: readonly SuspensionRow[],
): Promise<Suspension[]> {
  const answeredBy = (row: SuspensionRow) => row.confirmedBy ?? row.rejectedBy;
  const ids = rows.flatMap((row) => [row.proposedBy, answeredBy(row) ?? []].flat());
  const named = await namesOf(services, ids);
  const now = services.clock.cityNow();
  return rows.map((row) => viewOf(services, staff, row, named, now));
}

function viewOf(
  services: Services,
  staff: StaffRow,
  row: SuspensionRow,
  named: Named,
  now: number,
): Suspension {
  const answerer = row.confirmedBy ?? row.rejectedBy;
  const state = stateOf(row, now);
  const proposer = named(row.proposedBy);
  return {
    suspensionId: row.suspensionId,
    personId: row.personId,
    source: { sourceId: row.sourceId, name: sourceName(services, row.sourceId) },
    recordId: row.recordId,
    ground: { code: row.ground, name: SUSPENSION_GROUNDS[row.ground as SuspensionGround] },
    until: row.untilAt,
    proposedBy: proposer,
    proposedAt: row.proposedAt,
    mayAnswer:
      state === 'proposed' &&
      staff.staffId !== row.proposedBy &&
      officeCode(staff.office) !== officeCode(proposer.office),
    state,
    answeredBy: answerer === null ? null : named(answerer),
    answeredAt: row.confirmedAt ?? row.rejectedAt,
    logIndex: row.logIndex,
  };
}

function stateOf(row: SuspensionRow, now: number): Suspension['state'] {
  if (row.rejectedAt !== null) return 'rejected';
  if (row.confirmedAt === null) return row.untilAt <= now ? 'over' : 'proposed';
  if (row.untilAt <= now) return 'over';
  return row.effectiveAt === null ? 'announced' : 'in-effect';
}
