import { randomUUID } from 'node:crypto';
import type { RequestOf, VenueStaffList } from '@healthcode/contracts';
import {
  type Db,
  deleteSessionsOf,
  endStaff,
  endVenueStaff,
  findVenue,
  insertVenueAct,
  listDevicesOfVenue,
  listStaffOfVenue,
  startVenueStaff,
  withdrawDevice,
  withdrawDevicesOf,
  worksSomewhere,
} from '@healthcode/store';
import { groupBy } from '../../platform/group-by.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { limitUse } from '../limits/limit-use.ts';
import { enqueueStaffText } from '../notices/message-sender.ts';
import { requireManager } from '../sign-in/console-staff.ts';
import { phoneOf } from '../sign-in/phone.ts';
import { nameOf, staffOfPhone } from './staff-of-phone.ts';
import { enrolledText, revokedText } from './text-words.ts';
import { lockManaged } from './venue-access.ts';

const OFFICE = { zh: '场所查验人员', en: 'Gate staff' };

/** Who works at a venue now, each with the devices that they check with. */
export async function readVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
): Promise<VenueStaffList> {
  const { db, clock, policy } = services;
  await requireManager(services, managerId);
  if ((await findVenue(db, venueId))?.managerId !== managerId) throw new ProblemError('venue-unknown');
  const staff = await listStaffOfVenue(db, venueId);
  const devices = groupBy(await listDevicesOfVenue(db, venueId), ({ staffId }) => staffId);
  return {
    asOf: clock.cityNow(),
    staff: staff.map(({ staffId, maskedName, phoneHint, since }) => ({
      ...{ staffId, name: maskedName, phoneHint, since },
      devices: devices.get(staffId) ?? [],
    })),
    keptDays: policy.retention['venue-staff'].days,
  };
}

/** Somebody may sign in at the gate with this phone from now on; a text message tells them. */
export async function enrolVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
  given: RequestOf<'enrolVenueStaff'>['body'],
): Promise<void> {
  const phone = phoneOf(given.phone);
  const name = nameOf(given.name);
  const at = services.clock.cityNow();
  await limitUse(services, 'staff-by-manager', managerId);
  await services.db.begin(async (tx) => {
    const venue = await lockManaged(services, tx, managerId, venueId);
    if (venue.state !== 'approved') throw new ProblemError('venue-step');
    const wanted = { app: 'gate', role: 'gate', office: OFFICE, phone, name } as const;
    const staffId = await staffOfPhone(services, tx, wanted);
    if (staffId === null || !(await startVenueStaff(tx, { venueId, staffId, at }))) return;
    await putDown(tx, venueId, managerId, 'staff-enrolled', at);
    await enqueueStaffText(services, tx, staffId, enrolledText(venue.name.zh, services.config.origins.gate));
  });
}

/** Ends somebody's work at a venue at once; whoever works nowhere else is signed out and their devices withdrawn. */
export async function revokeVenueStaff(
  services: Services,
  managerId: string,
  venueId: string,
  staffId: string,
): Promise<void> {
  const at = services.clock.cityNow();
  await services.db.begin(async (tx) => {
    const venue = await lockManaged(services, tx, managerId, venueId);
    if (!(await endVenueStaff(tx, { venueId, staffId, at }))) throw new ProblemError('venue-staff-unknown');
    await dismissIfIdle(tx, staffId, at);
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
    await lockManaged(services, tx, managerId, venueId);
    const stands = (await listDevicesOfVenue(tx, venueId)).some((device) => device.deviceId === deviceId);
    if (!stands) throw new ProblemError('device-unknown');
    if (await withdrawDevice(tx, deviceId, at)) await putDown(tx, venueId, managerId, 'device-withdrawn', at);
  });
}

/** Whoever works at no venue any more: no session, no device, no way in until somebody enrols them again. */
export async function dismissIfIdle(tx: Db, staffId: string, at: number): Promise<void> {
  if (await worksSomewhere(tx, staffId)) return;
  await endStaff(tx, staffId, at);
  await deleteSessionsOf(tx, staffId);
  await withdrawDevicesOf(tx, staffId, at);
}

const putDown = (
  tx: Db,
  venueId: string,
  staffId: string,
  act: 'staff-enrolled' | 'staff-revoked' | 'device-withdrawn',
  at: number,
) => insertVenueAct(tx, { venueId, actId: randomUUID(), act, at, staffId, reason: null });
