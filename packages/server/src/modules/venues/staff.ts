import { randomUUID } from 'node:crypto';
import type { EnrolledStaff, GateDeviceView, RequestOf, VenueStaffList } from '@healthcode/contracts';
import {
  type Db,
  endVenueStaff,
  findStaffSealed,
  findVenue,
  insertVenueAct,
  listDevicesOfVenue,
  listStaff,
  listStaffOfVenue,
  startVenueStaff,
  type VenueDeviceRow,
  withdrawDevice,
} from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitUse } from '../limits/limit-use.ts';
import { enqueueStaffText } from '../notices/message-sender.ts';
import { requireManager } from '../sign-in/console-staff.ts';
import { phoneOf } from '../sign-in/phone.ts';
import { letGo } from './let-go.ts';
import { nameOf, staffOfPhone } from './staff-of-phone.ts';
import { enrolledText, revokedText } from './text-words.ts';
import { lockManaged } from './venue-access.ts';

const OFFICE = { zh: '场所查验人员', en: 'Gate staff' };

/** Who works at a venue now, each with the devices that they check with; and devices that others left standing there. */
export async function readVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
): Promise<VenueStaffList> {
  const { db, clock, policy } = services;
  await requireManager(services, managerId);
  if ((await findVenue(db, venueId))?.managerId !== managerId) throw new ProblemError('venue-unknown');
  const staff = await listStaffOfVenue(db, venueId);
  const all = await listDevicesOfVenue(db, venueId);
  const devices = groupBy(all, ({ staffId }) => staffId);
  const works = new Set(staff.map(({ staffId }) => staffId));
  const others = all.filter(({ staffId }) => !works.has(staffId));
  return {
    asOf: clock.cityNow(),
    staff: staff.map(({ staffId, maskedName, phoneHint, since }) => ({
      ...{ staffId, name: maskedName, phoneHint, since },
      devices: (devices.get(staffId) ?? []).map(viewOf),
    })),
    others: await nameOthers(services, others),
    keptDays: policy.retention['venue-staff'].days,
  };
}

const viewOf = ({ staffId: _, ...device }: VenueDeviceRow): GateDeviceView => device;

async function nameOthers(
  { db }: Services,
  devices: readonly VenueDeviceRow[],
): Promise<VenueStaffList['others']> {
  const staff = await listStaff(db, [...new Set(devices.map(({ staffId }) => staffId))]);
  const names = new Map(staff.map(({ staffId, maskedName }) => [staffId, maskedName]));
  return devices.map((device) => ({ name: names.get(device.staffId) ?? '', device: viewOf(device) }));
}

/** Somebody may sign in at the gate with this phone from now on; a text message tells whoever has left a phone. */
export async function enrolVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
  given: RequestOf<'enrolVenueStaff'>['body'],
): Promise<EnrolledStaff['enrolled']> {
  const phone = phoneOf(given.phone);
  const name = nameOf(given.name);
  const at = services.clock.cityNow();
  await limitUse(services, 'staff-by-manager', managerId);
  return services.db.begin(async (tx) => {
    const venue = await lockManaged(tx, managerId, venueId);
    if (venue.state !== 'approved') throw new ProblemError('venue-step');
    const wanted = { app: 'gate', role: 'gate', office: OFFICE, phone, name } as const;
    const staffId = await staffOfPhone(services, tx, wanted);
    if (staffId === null) throw new Error('somebody at the gate in a role of the console');
    if (!(await startVenueStaff(tx, { venueId, staffId, at }))) return 'works-here';
    await putDown(tx, venueId, managerId, 'staff-enrolled', at);
    if (!(await findStaffSealed(tx, staffId))?.phoneSealed) return 'no-text';
    await enqueueStaffText(services, tx, staffId, enrolledText(venue.name.zh, services.config.origins.gate));
    return 'texted';
  });
}

/** Ends somebody's work at a venue at once, and what they have there. */
export async function revokeVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
  staffId: string,
): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const venue = await lockManaged(tx, managerId, venueId);
    if (!(await endVenueStaff(tx, { venueId, staffId, at }))) throw new ProblemError('venue-staff-unknown');
    await letGo(tx, { venueId, staffId, at });
    await putDown(tx, venueId, managerId, 'staff-revoked', at);
    await enqueueStaffText(services, tx, staffId, revokedText(venue.name.zh));
  });
}

/** A lost device: it is given no list keys any more, and uploads nothing. */
export async function withdrawGateDevice(
  services: Services,
  managerId: string,
  venueId: string,
  deviceId: string,
): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    await lockManaged(tx, managerId, venueId);
    const stands = (await listDevicesOfVenue(tx, venueId)).some((device) => device.deviceId === deviceId);
    if (!stands) throw new ProblemError('device-unknown');
    if (await withdrawDevice(tx, deviceId, at)) await putDown(tx, venueId, managerId, 'device-withdrawn', at);
  });
}

const putDown = (
  tx: Db,
  venueId: string,
  staffId: string,
  act: 'staff-enrolled' | 'staff-revoked' | 'device-withdrawn',
  at: number,
) => insertVenueAct(tx, { venueId, actId: randomUUID(), act, at, staffId, reason: null });
