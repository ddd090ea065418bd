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
  holdDevice,
  insertPhoneEnrolment,
  type Relation,
} from '@healthcode/store';
import { FIRST_INDEX } from '../../platform/keys/list-keys.ts';
import { ProblemError } from '../../platform/problem-error.ts';
import type { Services } from '../../services.ts';
import { enqueueStatusChange } from '../colours/recompute.ts';
import { viewColour } from '../colours/service.ts';
import { recordAct } from '../family/acts.ts';
import { holderView } from '../identity/holder-view.ts';
import { requireHolder } from '../identity/service.ts';
import { limitUse } from '../limits/limit-use.ts';
import { requireHealthConsent } from '../rights/consents.ts';

/** Passes are held for today and the thirteen days after it. */
const PREFETCH_DAYS = 14;

type Holder = HolderRow & { readonly relation: Relation };

/** Whose code a phone shows: its own person's, or a family member's. */
const kindOf = ({ relation }: Holder) => (relation === 'self' ? 'phone' : 'family');

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
  const holder = await requireHolder(services, services.db, accountId, body.personId);
  if (holder.appliedAt === null) throw new ProblemError('declaration-needed');
  await requireHealthConsent(services, services.db, accountId, holder.personId);
  await limitUse(services, 'enrol-by-person', holder.personId);
  const enrolment = await services.db.begin((tx) =>
    holdSlot(services, tx, holder, accountId, body.deviceId, keys),
  );
  return {
    enrolmentId: enrolment.enrolmentId,
    holder: holderView(holder),
    kind: kindOf(holder),
    colour: await viewColour(services, services.db, holder.personId, 'holder'),
    passes: keys.map((key) => ({ day: key.day, pass: signPass(services, holder, enrolment, key) })),
  };
}

async function holdSlot(
  services: Services,
  tx: Db,
  holder: Holder,
  accountId: string,
  deviceId: string,
  keys: readonly DayKey[],
): Promise<EnrolmentRow> {
  const { personId, relation } = holder;
  await recordAct(services, tx, { personId, accountId, relation, act: 'took-passes' });
  const untilDay = keys.at(-1)!.day;
  if (!(await holdDevice(tx, accountId, deviceId))) throw new ProblemError('not-signed-in');
  const existing = await findActiveEnrolment(tx, personId, deviceId);
  if (existing) {
    const isOurs = existing.accountId === accountId;
    if (isOurs && (await extendEnrolment(tx, existing, untilDay))) return existing;
    await endEnrolment(tx, existing);
  }
  const now = services.clock.cityNow();
  const made = await insertPhoneEnrolment(tx, {
    personId,
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
  holder: Holder,
  enrolment: EnrolmentRow,
  { day, publicKey }: DayKey,
): string {
  const { displayKey, permutation } = services.listKeys.of(day);
  const pass = issuePass({
    kind: kindOf(holder),
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
