import { createHash } from 'node:crypto';
import type { Localised } from '@healthcode/domain';
import { maskName } from '@healthcode/domain';
import { assignStaffToVenue, type Db, saveStaff, saveVenue } from '@healthcode/store';
import type { Services } from '../../services.ts';
import { phoneHint } from '../sign-in/phone.ts';
import { DEMO_STAFF, DEMO_VENUES, type DemoStaff } from './demo-people.ts';

/** The same id on every start, so that seeding twice changes nothing. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`health code demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const officeOf = (services: Services, staff: DemoStaff): Localised =>
  services.policy.sources.find((source) => source.id === staff.sourceId)?.name ?? staff.office;

async function seedStaff(services: Services, tx: Db, staff: DemoStaff, at: number): Promise<void> {
  const staffId = demoId(`staff ${staff.phone}`);
  await saveStaff(tx, {
    staffId,
    app: staff.role === 'gate' ? 'gate' : 'console',
    role: staff.role,
    maskedName: maskName(staff.name),
    office: officeOf(services, staff),
    sourceId: staff.sourceId,
    area: staff.area ?? null,
    nameSealed: services.fieldCipher.seal(staff.name, { table: 'staff', rowId: staffId, column: 'name' }),
    phoneIndex: services.blindIndex('phone', staff.phone),
    phone: {
      phoneSealed: services.fieldCipher.seal(staff.phone, {
        table: 'staff',
        rowId: staffId,
        column: 'phone',
      }),
      phoneHint: phoneHint(staff.phone),
    },
    at,
  });
}

/** Demo accounts and venues, invented; made once, kept over restarts. Never called in production. */
export async function seedDemo(services: Services): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    for (const staff of DEMO_STAFF) await seedStaff(services, tx, staff, at);
    const manager = DEMO_STAFF.find(({ role }) => role === 'manager');
    const managerId = manager ? demoId(`staff ${manager.phone}`) : null;
    for (const [order, venue] of DEMO_VENUES.entries()) {
      const venueId = demoId(`venue ${venue.key}`);
      await saveVenue(tx, { venueId, managerId, ...venue }, at + order);
      for (const staff of DEMO_STAFF.filter(({ role }) => role === 'gate')) {
        await assignStaffToVenue(tx, venueId, demoId(`staff ${staff.phone}`), at);
      }
    }
  });
}
