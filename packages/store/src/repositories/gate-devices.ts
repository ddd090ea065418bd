import type { Db } from '../db.ts';

export interface GateDeviceRow {
  deviceId: string;
  staffId: string;
  publicKey: { kty: string; crv: string; x: string; y: string };
  withdrawnAt: number | null;
}

export async function findGateDevice(db: Db, deviceId: string): Promise<GateDeviceRow | null> {
  const [row] = await db<GateDeviceRow[]>`
    select device_id as "deviceId", staff_id as "staffId", public_key as "publicKey", withdrawn_at as "withdrawnAt"
    from gate_device where device_id = ${deviceId}`;
  return row ?? null;
}

/** A device belongs to whoever enrolled it first with this key; another person's device is not taken over. */
export async function enrolGateDevice(
  db: Db,
  device: { deviceId: string; staffId: string; publicKey: GateDeviceRow['publicKey']; at: number },
): Promise<boolean> {
  const rows = await db`
    insert into gate_device (device_id, staff_id, public_key, enrolled_at)
    values (${device.deviceId}, ${device.staffId}, ${db.json(device.publicKey as never)}, ${device.at})
    on conflict (device_id) do update set public_key = excluded.public_key
    where gate_device.staff_id = excluded.staff_id and gate_device.withdrawn_at is null
    returning device_id`;
  return rows.length > 0;
}
