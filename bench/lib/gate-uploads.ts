import { randomUUID } from 'node:crypto';
import type { CheckRecord } from '@healthcode/contracts';
import { dayNumberAt } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import type { Services } from '@healthcode/server';
import { assignStaffToVenue, enrolGateDevice, ensureCheckPartitions, saveVenue } from '@healthcode/store';

const DAY_MS = 86_400_000;
const FIRST_SLOT = 65_536;
/** What one upload may hold at most. */
const BATCH = 1_000;
/** Of a thousand checks: of a pass of the day before, uploaded late; of no readable code. */
const YESTERDAY = 50;
const WITHOUT_CODE = 30;

/** One member of staff with a device at a venue. */
export interface Gate {
  readonly staffId: string;
  readonly deviceId: string;
  readonly venueId: string;
}

export interface Upload {
  readonly gate: Gate;
  readonly checks: CheckRecord[];
}

/** Gates, people who hold a slot each, and the partitions that the service makes ahead. */
export async function openGates(services: Services, count: number, people: number): Promise<Gate[]> {
  const { db, clock } = services;
  const at = clock.cityNow();
  const today = dayNumberAt(at, services.policy.utcOffsetMinutes);
  await ensureCheckPartitions(db, today - 14, today + 2);
  await db`insert into slot_holding (medium, slot, from_day, until_day, person_id, enrolment_id)
    select 'phone', ${FIRST_SLOT - 1} + n, ${today - 7}, ${today + 6}, md5(n::text)::uuid,
      md5(n::text || 'enrolment')::uuid
    from generate_series(1, ${people}::integer) n`;
  await db`vacuum analyze slot_holding`;
  const gates = Array.from({ length: count }, () => ({
    staffId: randomUUID(),
    deviceId: randomUUID(),
    venueId: randomUUID(),
  }));
  const text = { zh: '站', en: 'Station' };
  for (const { staffId, deviceId, venueId } of gates) {
    const place = { district: '120101', street: null, community: null, managerId: null };
    await saveVenue(db, { venueId, type: 'rail-station', name: text, address: text, ...place }, at);
    await assignStaffToVenue(db, venueId, staffId, at);
    await enrolGateDevice(db, {
      deviceId,
      staffId,
      publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
      at,
    });
  }
  return gates;
}

/**
 * Full uploads, the gates in turn; different people one after another, as at a gate. Each upload has people of its own:
 * somebody at two gates within ten seconds would be a copied code, which is told to people, and there are few of those.
 */
export function makeUploads(
  services: Services,
  gates: readonly Gate[],
  people: number,
  count: number,
): Upload[] {
  const random = seeded(count);
  const now = services.clock.cityNow();
  const each = Math.floor(people / count);
  return Array.from({ length: count }, (_, i) => {
    const gate = gates[i % gates.length]!;
    const first = FIRST_SLOT + i * each;
    const checks = Array.from({ length: BATCH }, (_, n) =>
      makeCheck(services, gate.venueId, first + Math.floor(random() * each), now, n),
    );
    return { gate, checks };
  });
}

function makeCheck(services: Services, venueId: string, slot: number, now: number, n: number): CheckRecord {
  const at = now - n * 3_000 - (n < YESTERDAY ? DAY_MS : 0);
  const passDay = dayNumberAt(at, services.policy.utcOffsetMinutes);
  const check = {
    checkId: randomUUID(),
    venueId,
    at,
    temperatureTenths: 362,
    temperatureHow: 'measured',
  } as const;
  if (n >= BATCH - WITHOUT_CODE)
    return {
      ...check,
      list: null,
      idx: null,
      iss: null,
      passDay: null,
      outcome: 'no-code',
      decision: 'original-way',
    };
  const idx = services.listKeys.of(passDay).permutation.toIndex(slot);
  return {
    ...check,
    list: phoneListUri(passDay),
    idx,
    step: Math.floor(at / 10_000),
    iss: services.policy.iss,
    passDay,
    outcome: 'ok',
    decision: 'admit',
  };
}

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
