import type { Db } from '../db.ts';

export interface AccountDeviceRow {
  deviceId: string;
  /** By what a list names it. */
  entryId: string;
  system: string;
  browser: string;
  firstSeenAt: number;
  lastSeenAt: number;
  signedOutAt: number | null;
}

const columns = (db: Db) => db`device_id as "deviceId", entry_id as "entryId", system, browser,
  first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", signed_out_at as "signedOutAt"`;

/** How a device stood before its account signed in on it. */
export interface DeviceBefore {
  /** Never seen with this account. */
  isNew: boolean;
  /** The account has been used on another. */
  hasOthers: boolean;
  /** It was signed out: what it held is withdrawn. */
  wasSignedOut: boolean;
}

/** Puts down that an account signs in on a device. Waits for others who do the same to this account. */
export async function enterDevice(
  db: Db,
  accountId: string,
  device: Pick<AccountDeviceRow, 'deviceId' | 'entryId' | 'system' | 'browser'>,
  at: number,
): Promise<DeviceBefore> {
  await db`select from account where account_id = ${accountId} for update`;
  const known = await listAccountDevices(db, accountId);
  const before = known.find(({ deviceId }) => deviceId === device.deviceId);
  await db`insert into account_device
      (account_id, device_id, entry_id, system, browser, first_seen_at, last_seen_at)
    values (${accountId}, ${device.deviceId}, ${device.entryId}, ${device.system}, ${device.browser}, ${at}, ${at})
    on conflict (account_id, device_id) do update set system = excluded.system, browser = excluded.browser,
      last_seen_at = excluded.last_seen_at, signed_out_at = null`;
  return {
    isNew: before === undefined,
    hasOthers: known.some(({ deviceId }) => deviceId !== device.deviceId),
    wasSignedOut: before !== undefined && before.signedOutAt !== null,
  };
}

/** The last use, kept to within `everyMs`. */
export async function seeDevice(
  db: Db,
  accountId: string,
  deviceId: string,
  at: number,
  everyMs: number,
): Promise<void> {
  await db`update account_device set last_seen_at = ${at}
    where account_id = ${accountId} and device_id = ${deviceId} and last_seen_at < ${at - everyMs}`;
}

/** Every device that this account was used on, the last used first. */
export async function listAccountDevices(db: Db, accountId: string): Promise<AccountDeviceRow[]> {
  return db<AccountDeviceRow[]>`select ${columns(db)} from account_device
    where account_id = ${accountId} order by last_seen_at desc, device_id`;
}

/**
 * Keeps a device from being signed out until the commit.
 * @returns false when it has been: nothing may be issued to it
 */
export async function holdDevice(db: Db, accountId: string, deviceId: string): Promise<boolean> {
  const [row] = await db<{ signedOutAt: number | null }[]>`select signed_out_at as "signedOutAt"
    from account_device where account_id = ${accountId} and device_id = ${deviceId} for share`;
  return row === undefined || row.signedOutAt === null;
}

/**
 * Signs devices out: those named, or (null) all but `exceptDeviceId`.
 * @returns those that were not yet
 */
export async function endDevices(
  db: Db,
  accountId: string,
  { deviceIds, exceptDeviceId }: { deviceIds: readonly string[] | null; exceptDeviceId: string | null },
  at: number,
): Promise<AccountDeviceRow[]> {
  return db<AccountDeviceRow[]>`update account_device set signed_out_at = ${at}
    where account_id = ${accountId} and signed_out_at is null
      and device_id is distinct from ${exceptDeviceId}::uuid
      and (${deviceIds === null} or device_id = any(${(deviceIds ?? []) as string[]}::uuid[]))
    returning ${columns(db)}`;
}
