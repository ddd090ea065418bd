import { findStaff, type StaffRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

/** Who sits at the console: an officer or a source's user, or a refusal. */
export async function requireConsoleStaff(services: Services, staffId: string): Promise<StaffRow> {
  const staff = await findStaff(services.db, staffId);
  if (!staff || staff.role === 'gate') throw new ProblemError('not-signed-in');
  return staff;
}

/** The officer, or a refusal: what officers see of people is no source's business. */
export async function requireOfficer(services: Services, staffId: string): Promise<StaffRow> {
  const staff = await requireConsoleStaff(services, staffId);
  if (staff.role !== 'officer') throw new ProblemError('not-allowed');
  return staff;
}
