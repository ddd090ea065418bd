import { randomUUID } from 'node:crypto';
import {
  colourAt,
  DAY_MS,
  declarationLapsesAt,
  declarationsLapsedBefore,
  type InstantMs,
} from '@healthcode/domain';
import {
  type ComingChange,
  type Db,
  insertNotices,
  listComingChanges,
  listComingLapses,
  listHoldsOfPeople,
  lockReminders,
  type NoticeRow,
  type ReachedUntil,
  readSetting,
  writeSetting,
} from '@healthcode/store';
import type { CityCore } from '../../city-core.ts';
import { groupBy } from '../../platform/group-by.ts';
import { toHold } from '../colours/to-hold.ts';
import { enqueueTold } from './told.ts';

/** How long before a colour changes by time its person is told. */
const SPAN_MS = DAY_MS;
/** How long before a declaration lapses. */
const LAPSE_MS = 2 * DAY_MS;
/** What was being written when the last look passed is looked at again: transactions are shorter. */
const OVERLAP_MS = 120_000;
/** How far the look reached is written down no more often than this; who was told is not told again anyway. */
const KEEP_EVERY_MS = 60_000;
const BATCH = 2_000;
const FIRST_PERSON = '00000000-0000-0000-0000-000000000000';
const SPANS_SETTING = 'told-of-ends';
const LAPSES_SETTING = 'told-of-lapses';

/** Tells people what ends soon, once each, also what a stop left untold and is still to come. */
export async function remind(core: CityCore): Promise<void> {
  await remindOfEnds(core);
  await remindOfLapses(core);
}

/** Whose colour is another a day from now, by their holds as they stand. */
async function remindOfEnds(core: CityCore): Promise<void> {
  const now = core.clock.cityNow();
  const until = now + SPAN_MS;
  const told = await readSetting<{ until: InstantMs }>(core.db, SPANS_SETTING);
  const from = Math.max(now, (told?.until ?? 0) - OVERLAP_MS);
  await inBatches(core, from, async (tx, after) => {
    const coming = await listComingChanges(tx, { after, until }, BATCH);
    await tell(core, tx, await endNotices(tx, coming, now));
    return coming.map(({ at, personId }) => ({ at, personId }));
  });
  if (told === null || Math.abs(until - told.until) >= KEEP_EVERY_MS)
    await writeSetting(core.db, SPANS_SETTING, { until });
}

async function endNotices(tx: Db, coming: readonly ComingChange[], now: InstantMs): Promise<NoticeRow[]> {
  const ids = coming.map(({ personId }) => personId);
  const holds = groupBy(await listHoldsOfPeople(tx, ids), ({ personId }) => personId);
  return coming.map(({ personId, colour: from, at }) => {
    const to = colourAt(holds.get(personId)?.map(toHold) ?? [], at);
    return noticeOf(personId, 'span-ends', { from, to, at }, now);
  });
}

/** Whose declaration will have lapsed two days from now; at 00:00 there are others, and when the rules are. */
async function remindOfLapses(core: CityCore): Promise<void> {
  const { db, clock, rules, policy } = core;
  const now = clock.cityNow();
  await rules.keepFresh(db);
  const { ruleSet } = rules.inForceAt(now);
  const before = declarationsLapsedBefore(now + LAPSE_MS, ruleSet, policy.utcOffsetMinutes);
  const lapsed = declarationsLapsedBefore(now, ruleSet, policy.utcOffsetMinutes);
  if (before === null || lapsed === null) return;
  const told = await readSetting<{ before: InstantMs }>(db, LAPSES_SETTING);
  if (told?.before === before) return;
  await inBatches(core, lapsed, async (tx, after) => {
    const coming = await listComingLapses(tx, { after, before }, BATCH);
    const notices = coming.map(({ personId, declaredAt }) => {
      const at = declarationLapsesAt(declaredAt, ruleSet, policy.utcOffsetMinutes);
      return noticeOf(personId, 'declaration-lapses', { at }, now);
    });
    await tell(core, tx, notices);
    return coming.map(({ declaredAt: at, personId }) => ({ at, personId }));
  });
  await writeSetting(db, LAPSES_SETTING, { before });
}

/** A transaction for each batch; `work` says whom it told, in the order in which they are found. */
async function inBatches(
  { db }: CityCore,
  from: InstantMs,
  work: (tx: Db, after: ReachedUntil) => Promise<readonly ReachedUntil[]>,
): Promise<void> {
  let after: ReachedUntil = { at: from, personId: FIRST_PERSON };
  for (;;) {
    const told = await db.begin(async (tx) => {
      await lockReminders(tx);
      return work(tx, after);
    });
    if (told.length < BATCH) return;
    after = told.at(-1)!;
  }
}

async function tell(core: CityCore, tx: Db, notices: readonly NoticeRow[]): Promise<void> {
  await insertNotices(tx, notices);
  await enqueueTold(core, tx, notices);
}

const noticeOf = (
  subjectId: string,
  kind: string,
  facts: Readonly<Record<string, unknown>>,
  at: InstantMs,
): NoticeRow => ({ subjectId, noticeId: randomUUID(), kind, facts, at });
