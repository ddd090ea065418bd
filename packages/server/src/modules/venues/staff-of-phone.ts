import { randomUUID } from 'node:crypto';
import { type Localised, maskName, parsePersonName } from '@healthcode/domain';
import { type Db, lockStaffByPhone, returnStaff, type StaffRole, saveStaff } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { phoneHint } from '../sign-in/phone.ts';

interface Wanted {
  readonly app: 'gate' | 'console';
  readonly role: Extract<StaffRole, 'gate' | 'manager'>;
  readonly office: Localised;
  /** Eleven digits. */
  readonly phone: string;
  /** As `nameOf` reads it. */
  readonly name: string;
}

/** A person's name in its normal form, or a refusal at its field. */
export function nameOf(text: string): string {
  const parsed = parsePersonName(text);
  if (parsed.ok) return parsed.name;
  throw new ProblemError('manager-name', { errors: [{ path: '/name', code: 'manager-name' }] });
}

/**
 * Whoever has this phone on that app: somebody known already, who keeps the name that they were entered with; somebody
 * who comes back, under the name given now; or somebody new.
 * @returns null where the phone is known in another role
 */
export async function staffOfPhone(services: Services, tx: Db, wanted: Wanted): Promise<string | null> {
  const phoneIndex = services.blindIndex('phone', wanted.phone);
  const made = await makeStaff(services, tx, phoneIndex, wanted);
  if (made !== null) return made;
  const known = await lockStaffByPhone(tx, wanted.app, phoneIndex);
  if (known?.role !== wanted.role) return null;
  if (known.endedAt !== null) await returnStaff(tx, known.staffId, sealFor(services, known.staffId, wanted));
  return known.staffId;
}

/** @returns null where the phone is somebody's already */
async function makeStaff(
  services: Services,
  tx: Db,
  phoneIndex: Uint8Array,
  wanted: Wanted,
): Promise<string | null> {
  const staffId = randomUUID();
  const { app, role, office } = wanted;
  const at = services.clock.cityNow();
  const made = await saveStaff(tx, {
    ...{ staffId, app, role, office, phoneIndex, at, sourceId: null, area: null },
    ...sealFor(services, staffId, wanted),
  });
  return made ? staffId : null;
}

function sealFor({ fieldCipher }: Services, rowId: string, { name, phone }: Wanted) {
  const seal = (text: string, column: string) => fieldCipher.seal(text, { table: 'staff', rowId, column });
  return {
    nameSealed: seal(name, 'name'),
    maskedName: maskName(name),
    phone: { phoneSealed: seal(phone, 'phone'), phoneHint: phoneHint(phone) },
  };
}
