import type { Db } from '../db.ts';

export interface GateDeviceRow {
  deviceId: string;
  /** null, as the key: it was withdrawn long ago, and whose it was is forgotten. */
  staffId: string | null;
  publicKey: { kty: string; crv: string; x: string; y: string } | null;
  /** Or when its staff member left. */
  withdrawnAt: number | null;
}

export async function findGateDevice(db: Db, deviceId: string): Promise<GateDeviceRow | null> {
  const [row] = await db<GateDeviceRow[]>`
    select d.device_id as "deviceId", d.staff_id as "staffId", d.public_key as "publicKey",
      coalesce(d.withdrawn_at, s.ended_at) as "withdrawnAt"
    from gate_device d left join staff s on s.staff_id = d.staff_id where d.device_id = ${deviceId}`;
  return row ?? null;
}

export interface DeviceTold {
  deviceId: string;
  venueId: string;
  seenAt: number;
  listIssuedAt: number | null;
  waiting: number;
  appVersion: string;
}

/** What a gate says of itself, in the place of what it said last. */
export async function keepDeviceTold(db: Db, told: DeviceTold): Promise<void> {
  await db`update gate_device set venue_id = ${told.venueId}, seen_at = ${told.seenAt},
    list_issued_at = ${told.listIssuedAt}, waiting = ${told.waiting}, app_version = ${told.appVersion}
    where device_id = ${told.deviceId}`;
}

/** Whether a device was withdrawn, or whoever enrolled it is no longer staff. A device that is not known was not. */
export async function isDeviceWithdrawn(db: Db, deviceId: string): Promise<boolean> {
  const rows = await db`
    select from gate_device d left join staff s on s.staff_id = d.staff_id
    where d.device_id = ${deviceId} and (d.withdrawn_at is not null or s.ended_at is not null)`;
  return rows.length > 0;
}

/** A device belongs to whoever enrolled it first with this key; another person's device is not taken over. */
export async function enrolGateDevice(
  db: Db,
  device: {
    deviceId: string;
    staffId: string;
    publicKey: NonNullable<GateDeviceRow['publicKey']>;
    at: number;
  },
): Promise<boolean> {
  const rows = await db`
    insert into gate_device (device_id, staff_id, public_key, enrolled_at)
    values (${device.deviceId}, ${device.staffId}, ${db.json(device.publicKey as never)}, ${device.at})
    on conflict (device_id) do update set public_key = excluded.public_key
    where gate_device.staff_id = excluded.staff_id and gate_device.withdrawn_at is null
    returning device_id`;
  return rows.length > 0;
}
