import { ECDH, randomUUID } from 'node:crypto';
import type { Enrolled, RequestOf } from '@healthcode/contracts';
import { type DayNumber, dayNumberAt, startOfDay } from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import {
  type Db,
  type EnrolmentRow,
  endEnrolment,
  extendEnrolment,
  findActiveEnrolment,
  type HolderRow,
  insertPhoneEnrolment,
} from '@healthcode/store';
import { FIRST_INDEX } from '../../platform/keys/list-keys.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import { RateLimiter } from '../../platform/rate-limit.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { viewColour } from '../colours/service.ts';
import { holderView, requireHolder } from '../identity/service.ts';

/** Passes are held for today and the thirteen days after it. */
const PREFETCH_DAYS = 14;
/** Browsers evict, so enrolling again is cheap; a runaway client is not served for ever. */
const limiter = new RateLimiter(30, 3_600_000);

type Body = RequestOf<'enrol'>['body'];
interface DayKey {
  readonly day: DayNumber;
  readonly publicKey: Uint8Array;
}

/** Whether the 33 bytes are a point of P-256. Decompressing is half the time of importing a key. */
function isPoint(compressed: Uint8Array): boolean {
  try {
    ECDH.convertKey(compressed, 'prime256v1');
    return compressed.length === 33;
  } catch {
    return false;
  }
}

function parseDayKeys(services: Services, body: Body): DayKey[] {
  const today = dayNumberAt(services.clock.cityNow(), services.policy.utcOffsetMinutes);
  const days = body.days.map((entry) => entry.day);
  const inRange = days.every((day) => day >= today && day < today + PREFETCH_DAYS);
  if (!inRange || new Set(days).size !== days.length) throw new ProblemError('days-out-of-range');
  const keys = body.days.map(({ day, publicKey }) => ({
    day,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
  }));
  if (!keys.every(({ publicKey }) => isPoint(publicKey))) throw new ProblemError('device-key-invalid');
  return keys.sort((a, b) => a.day - b.day);
}

/** Signs this phone's passes for the days it asks for; the first request of a phone enrols it. */
export async function enrol(services: Services, accountId: string, body: Body): Promise<Enrolled> {
  const keys = parseDayKeys(services, body);
  const holder = await requireHolder(services, services.db, accountId);
  if (holder.appliedAt === null) throw new ProblemError('declaration-needed');
  const waitMs = limiter.take(holder.personId, services.clock.realNow());
  if (waitMs > 0)
    throw new ProblemError('too-many-requests', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  const enrolment = await services.db.begin((tx) =>
    holdSlot(services, tx, holder, accountId, body.deviceId, keys),
  );
  return {
    enrolmentId: enrolment.enrolmentId,
    holder: holderView(holder),
    kind: 'phone',
    colour: await viewColour(services, services.db, holder.personId, 'holder'),
    passes: keys.map((key) => ({ day: key.day, pass: signPass(services, holder, enrolment, key) })),
  };
}

async function holdSlot(
  services: Services,
  tx: Db,
  holder: HolderRow,
  accountId: string,
  deviceId: string,
  keys: readonly DayKey[],
): Promise<EnrolmentRow> {
  const untilDay = keys.at(-1)!.day;
  const existing = await findActiveEnrolment(tx, holder.personId, deviceId);
  if (existing) {
    if (await extendEnrolment(tx, existing, untilDay)) return existing;
    await endEnrolment(tx, existing);
  }
  const now = services.clock.cityNow();
  const made = await insertPhoneEnrolment(tx, {
    personId: holder.personId,
    enrolmentId: randomUUID(),
    accountId,
    deviceId,
    fromDay: dayNumberAt(now, services.policy.utcOffsetMinutes),
    untilDay,
    at: now,
    firstSlot: FIRST_INDEX,
    capacity: services.policy.capacity,
  });
  if (!made) throw new ProblemError('capacity-reached');
  await enqueueStatusChange(services, tx);
  return made;
}

function signPass(
  services: Services,
  holder: HolderRow,
  enrolment: EnrolmentRow,
  { day, publicKey }: DayKey,
): string {
  const { displayKey, permutation } = services.listKeys.of(day);
  const pass = issuePass({
    kind: 'phone',
    iss: services.policy.iss,
    exp: startOfDay(day + 1, services.policy.utcOffsetMinutes) / 1_000,
    deviceKey: publicKey,
    status: { idx: permutation.toIndex(enrolment.slot), uri: phoneListUri(day) },
    maskedName: holder.maskedName,
    hint: { documentType: holder.documentType as never, lastTwo: holder.hintLastTwo },
    issuingKey: services.keys.pass.privateKey,
    kid: services.keys.pass.kid,
    displayKey,
  });
  services.metrics.passesIssued.inc();
  return Buffer.from(pass).toString('base64url');
}
