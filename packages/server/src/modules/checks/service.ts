import type { CheckRecord, ChecksUploaded, ErrorCode, MyChecks, RequestOf } from '@healthcode/contracts';
import {
  COLOURS,
  type DayNumber,
  DECISIONS,
  dayNumberAt,
  lookReasonName,
  STATE_ROWS,
} from '@healthcode/domain';
import { phoneListUri } from '@healthcode/pass';
import {
  type CheckRow,
  type Db,
  findSlotHolders,
  insertChecks,
  insertPersonChecks,
  listAccess,
  listChecksOfPerson,
  listVenuesOfStaff,
} from '@healthcode/store';
import type { Services } from '../../services.ts';
import { requireHolder } from '../identity/service.ts';
import { requireDevice } from '../venues/service.ts';

const DAY_MS = 86_400_000;
/** A gate may be offline for days; what comes later than this is not a check any more. */
const OLDEST_MS = 14 * DAY_MS;
const FUTURE_TOLERANCE_MS = 2 * 60_000;
const HISTORY = 100;
const OUTCOMES: ReadonlySet<string> = new Set([
  'ok',
  ...STATE_ROWS.filter((row) => !COLOURS.includes(row as never)),
]);
const DECISION_NAMES: ReadonlySet<string> = new Set(DECISIONS);

/** Why a check is not taken; null when it is. */
function refusalOf(check: CheckRecord, venueIds: ReadonlySet<string>, now: number): ErrorCode | null {
  if (!venueIds.has(check.venueId)) return 'venue-not-yours';
  if (check.at > now + FUTURE_TOLERANCE_MS || check.at < now - OLDEST_MS) return 'check-time-implausible';
  const named = [check.list, check.idx, check.iss, check.passDay].filter((part) => part !== null).length;
  if (named !== 0 && named !== 4) return 'check-invalid';
  return OUTCOMES.has(check.outcome) && DECISION_NAMES.has(check.decision) ? null : 'check-invalid';
}

/** Takes a batch from a gate's queue. The same batch again stores nothing twice. */
export async function uploadChecks(
  services: Services,
  staffId: string,
  body: RequestOf<'uploadChecks'>['body'],
): Promise<ChecksUploaded> {
  await requireDevice(services, staffId, body.deviceId);
  const venueIds = new Set((await listVenuesOfStaff(services.db, staffId)).map((venue) => venue.venueId));
  const now = services.clock.cityNow();
  const refused: { checkId: string; code: string }[] = [];
  const rows = new Map<string, CheckRow>();
  for (const check of body.checks) {
    const code = refusalOf(check, venueIds, now);
    if (code) refused.push({ checkId: check.checkId, code });
    else rows.set(check.checkId, toRow(services, check, { staffId, deviceId: body.deviceId, now }));
  }
  const taken = [...rows.values()];
  const stored = await services.db.begin(async (tx) => {
    const fresh = await insertChecks(tx, taken);
    await insertPersonChecks(
      tx,
      await namePersons(
        services,
        tx,
        taken.filter((row) => fresh.has(row.checkId)),
      ),
    );
    return fresh;
  });
  for (const row of taken)
    if (stored.has(row.checkId)) services.metrics.checksStored.inc({ decision: row.decision });
  return { stored: [...stored], repeated: [...rows.keys()].filter((id) => !stored.has(id)), refused };
}

const toRow = (
  services: Services,
  check: CheckRecord,
  from: { staffId: string; deviceId: string; now: number },
): CheckRow => ({
  ...check,
  day: dayNumberAt(check.at, services.policy.utcOffsetMinutes),
  staffId: from.staffId,
  deviceId: from.deviceId,
  receivedAt: from.now,
});

/**
 * Turns (list, idx) back into the person who held that slot on the pass's day, while the day's key lives. A check of
 * another region's pass, of none, or of an index nobody held concerns no person of ours.
 */
async function namePersons(services: Services, tx: Db, rows: readonly CheckRow[]) {
  const named = [];
  for (const [passDay, ofDay] of groupByPassDay(services, rows)) {
    const keys = services.listKeys.find(passDay);
    if (!keys) continue;
    const slots = ofDay.map((row) => keys.permutation.toSlot(row.idx!));
    const holders = await findSlotHolders(tx, passDay, slots);
    for (const [position, row] of ofDay.entries()) {
      const personId = holders.get(slots[position]!);
      if (personId) named.push({ ...row, personId });
    }
  }
  return named;
}

function groupByPassDay(services: Services, rows: readonly CheckRow[]): Map<DayNumber, CheckRow[]> {
  const groups = new Map<DayNumber, CheckRow[]>();
  for (const row of rows) {
    const { iss, passDay, list, idx } = row;
    if (iss !== services.policy.iss || passDay === null || idx === null || idx >= services.policy.capacity)
      continue;
    if (list !== phoneListUri(passDay)) continue;
    groups.set(passDay, [...(groups.get(passDay) ?? []), row]);
  }
  return groups;
}

export async function listMyChecks(services: Services, accountId: string): Promise<MyChecks> {
  const { personId } = await requireHolder(services, services.db, accountId);
  const looks = await listAccess(services.db, personId, HISTORY);
  return {
    checks: await listChecksOfPerson(services.db, personId, HISTORY),
    looks: looks.map(({ at, office, what, reason }) => ({
      at,
      office,
      what,
      reason: lookReasonName(reason),
    })),
  };
}
