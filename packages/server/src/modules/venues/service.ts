import type { GateBundle, GateMe, RequestOf } from '@healthcode/contracts';
import { type DayNumber, dayNumberAt } from '@healthcode/domain';
import { type GateListKeys, phoneListUri } from '@healthcode/pass';
import { sealGateKeys } from '@healthcode/pass/issue';
import {
  enrolGateDevice,
  findGateDevice,
  findStaff,
  listVenuesOfStaff,
  worksSomewhere,
} from '@healthcode/store';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { issuerKeys } from '../city/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { proveVenuePolicies } from '../public-log/prove-policies.ts';
import { momentAhead } from '../status/build-list.ts';

type EnrolBody = RequestOf<'enrolGate'>['body'];

export async function readGateMe(services: Services, staffId: string): Promise<GateMe> {
  const staff = await findStaff(services.db, staffId);
  if (staff?.role !== 'gate') throw new ProblemError('not-signed-in');
  return { staffId, name: staff.maskedName, venues: await listVenuesOfStaff(services.db, staffId) };
}

export async function enrolGate(services: Services, staffId: string, body: EnrolBody): Promise<string> {
  await limitUse(services, 'gate-enrol-by-staff', staffId);
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
 * The list key and display key of today, in the evening of tomorrow too, and those of the papers that may be valid,
 * readable only by this device; nothing for whoever works at no venue. Yesterday's stay with a gate that has them, for the 30 s of grace after midnight.
 */
export async function gateKeys(services: Services, staffId: string, deviceId: string): Promise<string> {
  const device = await requireDevice(services, staffId, deviceId);
  if (!(await worksSomewhere(services.db, staffId))) throw new ProblemError('venue-not-yours');
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const days = momentAhead(services) === null ? [today] : [today, today + 1];
  return sealGateKeys(
    days.flatMap((day) => keysOfDay(services, day)),
    device.publicKey as never,
  );
}

function keysOfDay({ listKeys, paperKeys }: Services, day: DayNumber): GateListKeys[] {
  const { listKey, displayKey } = listKeys.of(day);
  const phones = { uri: phoneListUri(day), day, listKey, displayKey };
  const papers = paperKeys.inUse(day).map(({ uri, displayKey: ofPapers }) => ({
    uri,
    day,
    listKey: paperKeys.listKeyOf(day),
    displayKey: ofPapers,
  }));
  return [phones, ...papers];
}
