import {
  type CheckRecord,
  type ChecksUploaded,
  type ErrorCode,
  errorMessage,
  type MyChecks,
  type RequestOf,
} from '@healthcode/contracts';
import {
  COLOURS,
  type DayNumber,
  DECISIONS,
  dayNumberAt,
  HOUR_MS,
  STATE_ROWS,
  startOfDay,
} from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import {
  type CheckRow,
  type CheckUpload,
  insertChecks,
  listChecksOfPerson,
  listWorkOfStaff,
} from '@healthcode/store';
import { type DayListKeys, FIRST_INDEX } from '../../platform/keys/list-keys.ts';
import type { Services } from '../../services.ts';
import { passOn, toPassOn } from '../community/pass-on.ts';
import { readActs } from '../family/acts.ts';
import { requireHolder } from '../identity/service.ts';
import { readLooks } from '../people/looks.ts';
import { requireDevice } from '../venues/service.ts';
import { tellOfCopies } from './copied-codes.ts';

const DAY_MS = 86_400_000;
/** A gate may be offline for days; what comes later than this is not a check any more. */
const OLDEST_MS = 14 * DAY_MS;
const FUTURE_TOLERANCE_MS = 2 * 60_000;
const HISTORY = 100;
/** 9999-12-31: a pass names no later day, and no forged one fills the column to the brim. */
const LAST_DAY = 2_932_896;
/** What PostgreSQL stores in no text: NUL and half a character. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const OUTCOMES: ReadonlySet<string> = new Set([
  'ok',
  ...STATE_ROWS.filter((row) => !COLOURS.includes(row as never)),
]);
const DECISION_NAMES: ReadonlySet<string> = new Set(DECISIONS);

/** Until when somebody worked at which venue; null: they still do. What they checked before counts. */
type Work = ReadonlyMap<string, number | null>;

/** Why a check is not taken; null when it is. */
function refusalOf(check: CheckRecord, work: Work, now: number): ErrorCode | null {
  // Of a device whose clock is ahead: once that is right, the device sends it again with its true time.
  if (check.at > now + FUTURE_TOLERANCE_MS) return 'check-time-ahead';
  const until = work.get(check.venueId);
  if (until === undefined || (until !== null && check.at > until)) return 'venue-not-yours';
  if (check.at < now - OLDEST_MS) return 'check-time-implausible';
  return isPassNamed(check) && OUTCOMES.has(check.outcome) && DECISION_NAMES.has(check.decision)
    ? null
    : 'check-invalid';
}

/** A check names its pass by list, index, issuer and day, or by none of them. */
function isPassNamed({ list, idx, iss, passDay }: CheckRecord): boolean {
  if (list === null || idx === null || iss === null || passDay === null)
    return [list, idx, iss, passDay].every((part) => part === null);
  return passDay <= LAST_DAY && !UNSTORABLE.test(list) && !UNSTORABLE.test(iss);
}

/** Takes a batch from a gate's queue. The same batch again stores nothing twice. */
export async function uploadChecks(
  services: Services,
  staffId: string,
  { deviceId, checks }: RequestOf<'uploadChecks'>['body'],
): Promise<ChecksUploaded> {
  const [spans] = await Promise.all([
    listWorkOfStaff(services.db, staffId),
    requireDevice(services, staffId, deviceId),
  ]);
  const work: Work = new Map(spans.map(({ venueId, until }) => [venueId, until]));
  const receivedAt = services.clock.cityNow();
  const { utcOffsetMinutes } = services.policy;
  const slotOf = slotFinder(services);
  const refused: ChecksUploaded['refused'] = [];
  const rows = new Map<string, CheckRow>();
  for (const check of checks) {
    const code = refusalOf(check, work, receivedAt);
    if (code) refused.push({ checkId: check.checkId, code, message: errorMessage(code) });
    else rows.set(check.checkId, { ...check, ...hourOf(check.at, utcOffsetMinutes), ...slotOf(check) });
  }
  const stored = await storeChecks(services, { staffId, deviceId, receivedAt }, [...rows.values()]);
  await tellOfCopies(services, deviceId, [...rows.values()]);
  countStored(services, rows, stored);
  return { stored: [...stored], repeated: [...rows.keys()].filter((id) => !stored.has(id)), refused };
}

/** Checks that concern a community are passed on with being stored, or not at all. */
async function storeChecks(
  services: Services,
  upload: CheckUpload,
  rows: readonly CheckRow[],
): Promise<Set<string>> {
  const passable = toPassOn(rows, upload.receivedAt);
  if (passable.length === 0) return insertChecks(services.db, upload, rows);
  return services.db.begin(async (tx) => {
    const stored = await insertChecks(tx, upload, rows);
    const fresh = passable.filter(({ checkId }) => stored.has(checkId));
    await passOn(services, tx, upload.staffId, fresh);
    return stored;
  });
}

function countStored(services: Services, rows: ReadonlyMap<string, CheckRow>, stored: ReadonlySet<string>) {
  const counts = new Map<string, number>();
  for (const id of stored) {
    const { decision } = rows.get(id)!;
    counts.set(decision, (counts.get(decision) ?? 0) + 1);
  }
  for (const [decision, count] of counts) services.metrics.checksStored.inc({ decision }, count);
}

/** The civil day of a check, and the hour of that day. */
function hourOf(at: number, utcOffsetMinutes: number): Pick<CheckRow, 'day' | 'hour'> {
  const day = dayNumberAt(at, utcOffsetMinutes);
  return { day, hour: Math.floor((at - startOfDay(day, utcOffsetMinutes)) / HOUR_MS) };
}

type Behind = Pick<CheckRow, 'slot' | 'medium'>;
const NOBODY: Behind = { slot: null, medium: 'phone' };

/**
 * Turns (list, idx) back into the slot that its holder had on the pass's day, while the list's keys live. A check of
 * another region's pass, of none, or of an index that no list of ours has, concerns no person of ours: no slot.
 */
function slotFinder({ policy, listKeys, paperKeys }: Services): (check: CheckRecord) => Behind {
  const keysOf = new Map<DayNumber, DayListKeys | null>();
  const phoneKeys = (passDay: DayNumber) => {
    let keys = keysOf.get(passDay);
    if (keys === undefined) {
      keys = listKeys.find(passDay);
      keysOf.set(passDay, keys);
    }
    return keys;
  };
  return ({ iss, passDay, list, idx }) => {
    if (iss !== policy.iss || passDay === null || idx === null || list === null) return NOBODY;
    if (idx < FIRST_INDEX || idx >= policy.capacity) return NOBODY;
    const isPhone = list === phoneListUri(passDay);
    const keys = isPhone ? phoneKeys(passDay) : paperKeys.behind(list, passDay);
    return { slot: keys?.permutation.toSlot(idx) ?? null, medium: isPhone ? 'phone' : 'paper' };
  };
}

/** Checks of one's own code, or of a family member's. */
export async function listMyChecks(
  services: Services,
  accountId: string,
  ofPerson?: string,
): Promise<MyChecks> {
  const { personId } = await requireHolder(services, services.db, accountId, ofPerson);
  return {
    checks: await listChecksOfPerson(services.db, personId, HISTORY),
    looks: await readLooks(services, services.db, personId, services.clock.cityNow()),
    family: await readActs(services.db, personId),
  };
}
