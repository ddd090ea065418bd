import type { DeviceList, ResponseOf } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import {
  type AccountDeviceRow,
  type Db,
  deleteOtherSessions,
  deleteSessionsOf,
  endDevices,
  listAccountDevices,
  listGuardianshipsOfAccount,
  listPassDevices,
  listSessionDevices,
  seeDevice,
  withdrawEnrolments,
} from '@healthcode/store';
import type { Call } from '../../platform/http/operations.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { notify } from '../notices/notify.ts';
import { requireConfirmed } from './require-confirmed.ts';

type Caller = Pick<Call, 'subjectId' | 'deviceId' | 'confirmedAt'>;

/** A device's last use is known to the hour, no better. */
const SEEN_EVERY_MS = 3_600_000;

const peopleOf = async (db: Db, accountId: string): Promise<string[]> =>
  (await listGuardianshipsOfAccount(db, accountId)).map(({ personId }) => personId);

/** Puts down, now and then, that the device is still used. */
export async function seeDeviceOf(services: Services, { subjectId, deviceId }: Caller): Promise<void> {
  if (deviceId === null) return;
  await seeDevice(services.db, subjectId, deviceId, services.clock.cityNow(), SEEN_EVERY_MS);
}

/** Where this account is signed in or its passes are held: this device first, then the last used. */
export async function listDevices(services: Services, { subjectId, deviceId }: Caller): Promise<DeviceList> {
  const { db, clock, policy } = services;
  const today = dayNumberAt(clock.cityNow(), policy.utcOffsetMinutes);
  const [rows, signedIn, personIds] = await Promise.all([
    listAccountDevices(db, subjectId),
    listSessionDevices(db, subjectId, clock.realNow()),
    peopleOf(db, subjectId),
  ]);
  const passes = await listPassDevices(db, { personIds, accountId: subjectId, today });
  const shown = rows
    .filter((row) => row.signedOutAt === null)
    .map((row) => ({
      entryId: row.entryId,
      system: row.system,
      browser: row.browser,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: row.lastSeenAt,
      isThis: row.deviceId === deviceId,
      signedIn: signedIn.includes(row.deviceId),
      passesUntil: passes.get(row.deviceId) ?? null,
    }))
    .filter((row) => row.isThis || row.signedIn || row.passesUntil !== null);
  return { devices: [...shown.filter((row) => row.isThis), ...shown.filter((row) => !row.isThis)] };
}

/**
 * Signs one other device out: its sessions end, and the passes on it are withdrawn, as those of a lost device where the
 * owner says that it is lost. Doing it twice changes nothing.
 */
export async function signOutDevice(
  services: Services,
  call: Caller,
  entryId: string,
  lost: boolean,
): Promise<ResponseOf<'signOutDevice'>> {
  requireConfirmed(services, call);
  await services.db.begin(async (tx) => {
    const known = await listAccountDevices(tx, call.subjectId);
    const device = known.find((row) => row.entryId === entryId);
    if (!device) throw new ProblemError('device-not-known');
    if (device.deviceId === call.deviceId) throw new ProblemError('device-is-this');
    const ended = await endDevices(
      tx,
      call.subjectId,
      { deviceIds: [device.deviceId], exceptDeviceId: null },
      services.clock.cityNow(),
    );
    await deleteSessionsOf(tx, call.subjectId, device.deviceId);
    await withdraw(services, tx, call.subjectId, [device.deviceId], null, lost);
    await tellOf(services, tx, call.subjectId, ended, lost);
  });
  services.statusMayHaveChanged();
  return listDevices(services, call);
}

export async function signOutOtherDevices(
  services: Services,
  call: Caller,
): Promise<ResponseOf<'signOutOtherDevices'>> {
  requireConfirmed(services, call);
  const { subjectId, deviceId } = call;
  await services.db.begin(async (tx) => {
    const others = { deviceIds: null, exceptDeviceId: deviceId };
    const ended = await endDevices(tx, subjectId, others, services.clock.cityNow());
    await deleteOtherSessions(tx, subjectId, deviceId);
    await withdraw(services, tx, subjectId, null, deviceId, false);
    await tellOf(services, tx, subjectId, ended, false);
  });
  services.statusMayHaveChanged();
  return listDevices(services, call);
}

/** Signing out where one is: what this device holds is withdrawn too, whether or not it deletes it. */
export async function leaveDevice(services: Services, accountId: string, deviceId: string): Promise<void> {
  await services.db.begin(async (tx) => {
    const this_ = { deviceIds: [deviceId], exceptDeviceId: null };
    await endDevices(tx, accountId, this_, services.clock.cityNow());
    await deleteSessionsOf(tx, accountId, deviceId);
    await withdraw(services, tx, accountId, [deviceId], null, false);
  });
  services.statusMayHaveChanged();
}

async function withdraw(
  services: Services,
  tx: Db,
  accountId: string,
  deviceIds: readonly string[] | null,
  exceptDeviceId: string | null,
  lost: boolean,
): Promise<void> {
  const personIds = await peopleOf(tx, accountId);
  const devices = { personIds, accountId, deviceIds, exceptDeviceId };
  const ended = await withdrawEnrolments(tx, devices, lost ? 'device-lost' : 'signed-out');
  if (ended > 0) await enqueueStatusChange(services, tx);
}

const tellOf = (
  services: Services,
  tx: Db,
  subjectId: string,
  ended: readonly AccountDeviceRow[],
  lost: boolean,
): Promise<void> =>
  notify(
    services,
    tx,
    ended.map(({ system, browser }) => ({ subjectId, kind: 'device-out', facts: { system, browser, lost } })),
  );
