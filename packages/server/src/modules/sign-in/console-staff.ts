import { findStaff, type StaffRole, type StaffRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';

export type ConsoleStaff = StaffRow & { readonly role: Exclude<StaffRole, 'gate'> };

/** Who sits at the console, or a refusal. */
export async function requireConsoleStaff(services: Services, staffId: string): Promise<ConsoleStaff> {
  const staff = await findStaff(services.db, staffId);
  if (!staff || staff.role === 'gate') throw new ProblemError('not-signed-in');
  return staff as ConsoleStaff;
}

/** The officer, or a refusal: what officers see of people is no source's business. */
export async function requireOfficer(services: Services, staffId: string): Promise<StaffRow> {
  const staff = await requireConsoleStaff(services, staffId);
  if (staff.role !== 'officer') throw new ProblemError('not-allowed');
  return staff;
}
