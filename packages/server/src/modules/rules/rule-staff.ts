import type { StaffRole, StaffRow } from '@healthcode/store';
import { listStaff } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { requireConsoleStaff } from '../sign-in/console-staff.ts';

/** Whoever may read drafts: those who write rules, those who approve them, and officers. Sources may not. */
export async function requireRuleReader(services: Services, staffId: string): Promise<StaffRow> {
  const staff = await requireConsoleStaff(services, staffId);
  if (staff.role === 'source') throw new ProblemError('not-allowed');
  return staff;
}

export async function requireRuleRole(
  services: Services,
  staffId: string,
  role: Extract<StaffRole, 'rule-author' | 'rule-approver'>,
): Promise<StaffRow> {
  const staff = await requireConsoleStaff(services, staffId);
  if (staff.role !== role) throw new ProblemError('not-allowed');
  return staff;
}

export type Named = (staffId: string) => { name: string; office: StaffRow['office'] };

/** Who these are, masked, also those who have left. */
export async function namesOf(services: Services, staffIds: readonly string[]): Promise<Named> {
  const rows = await listStaff(services.db, [...new Set(staffIds)]);
  const known = new Map(rows.map(({ staffId, maskedName: name, office }) => [staffId, { name, office }]));
  return (staffId) => known.get(staffId)!;
}
