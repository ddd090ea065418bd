import { type Db, findStaff, type StaffRole, type StaffRow } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';

/** The services, or the transaction in which the answer is to hold: inside of one no second connection is taken. */
interface Needs {
  readonly db: Db;
}

export type SeatedStaff = StaffRow & { readonly role: Exclude<StaffRole, 'gate'> };
/** Those of the city's offices: who answers for a venue or a street has rooms of their own. */
export type ConsoleStaff = StaffRow & { readonly role: Exclude<StaffRole, 'gate' | 'manager' | 'community'> };

/** Whoever sits at the console, or a refusal. */
export async function requireSeat(needs: Needs, staffId: string): Promise<SeatedStaff> {
  const staff = await findStaff(needs.db, staffId);
  if (!staff || staff.role === 'gate') throw new ProblemError('not-signed-in');
  return staff as SeatedStaff;
}

/** Somebody of an office at the console, or a refusal. */
export async function requireConsoleStaff(needs: Needs, staffId: string): Promise<ConsoleStaff> {
  const staff = await requireSeat(needs, staffId);
  if (staff.role === 'manager' || staff.role === 'community') throw new ProblemError('not-allowed');
  return staff as ConsoleStaff;
}

/** The manager of venues, or a refusal. */
export async function requireManager(needs: Needs, staffId: string): Promise<StaffRow> {
  const staff = await requireSeat(needs, staffId);
  if (staff.role !== 'manager') throw new ProblemError('not-allowed');
  return staff;
}

/** A community worker, who answers for a street, or an officer of the district or the city, or a refusal. */
export async function requireAreaStaff(needs: Needs, staffId: string): Promise<StaffRow> {
  const staff = await requireSeat(needs, staffId);
  const answers = staff.role === 'officer' || (staff.role === 'community' && staff.area !== null);
  if (!answers) throw new ProblemError('not-allowed');
  return staff;
}

/** The officer, or a refusal: what officers see of people is no source's business. */
export async function requireOfficer(needs: Needs, staffId: string): Promise<StaffRow> {
  const staff = await requireConsoleStaff(needs, staffId);
  if (staff.role !== 'officer') throw new ProblemError('not-allowed');
  return staff;
}
