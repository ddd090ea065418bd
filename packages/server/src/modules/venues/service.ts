import type { GateBundle, GateMe, RequestOf } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import { sealGateKeys } from '@healthcode/pass/issue';
import { enrolGateDevice, findGateDevice, findStaff, listVenuesOfStaff } from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { issuerKeys } from '../city/service.ts';
import { proveVenuePolicies } from '../public-log/prove-policies.ts';

type EnrolBody = RequestOf<'enrolGate'>['body'];

export async function readGateMe(services: Services, staffId: string): Promise<GateMe> {
  const staff = await findStaff(services.db, staffId);
  if (staff?.role !== 'gate') throw new ProblemError('not-signed-in');
  return { staffId, name: staff.maskedName, venues: await listVenuesOfStaff(services.db, staffId) };
}

export async function enrolGate(services: Services, staffId: string, body: EnrolBody): Promise<string> {
  const at = services.clock.cityNow();
  const { deviceId, publicKey } = body;
  if (!(await enrolGateDevice(services.db, { deviceId, staffId, publicKey, at }))) {
    throw new ProblemError('device-withdrawn');
  }
  return deviceId;
}

/** Everything a gate keeps for working offline, but for the list itself and its keys. */
export async function gateBundle(services: Services, staffId: string): Promise<GateBundle> {
  return {
    iss: services.policy.iss,
    keys: issuerKeys(services),
    policies: services.policy.venuePoliciesFile,
    policyProof: await proveVenuePolicies(services),
    venues: await listVenuesOfStaff(services.db, staffId),
    issuedAt: services.clock.cityNow(),
  };
}

/** The device of this staff member, or the problem. */
export async function requireDevice(services: Services, staffId: string, deviceId: string) {
  const device = await findGateDevice(services.db, deviceId);
  if (device?.staffId !== staffId) throw new ProblemError('device-unknown');
  if (device.withdrawnAt !== null) throw new ProblemError('device-withdrawn');
  return device;
}

/**
 * Today's list key and display key, and those of the papers that may be valid, readable only by this device.
 * Yesterday's stay with a gate that has them, for the 30 s of grace after midnight.
 */
export async function gateKeys(services: Services, staffId: string, deviceId: string): Promise<string> {
  const device = await requireDevice(services, staffId, deviceId);
  const day = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const { listKey, displayKey } = services.listKeys.of(day);
  const phones = { uri: phoneListUri(day), day, listKey, displayKey };
  const papers = services.paperKeys.inUse(day).map((keys) => ({
    uri: keys.uri,
    day,
    listKey: services.paperKeys.listKeyOf(day),
    displayKey: keys.displayKey,
  }));
  return sealGateKeys([phones, ...papers], device.publicKey as never);
}
