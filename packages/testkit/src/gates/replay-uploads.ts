import type { CheckRecord, ChecksUploaded } from '@healthcode/contracts';
import { type PassVerdict, STEP_MS } from '@healthcode/pass';
import type { TestCity } from '../city/start-test-city.ts';
import type { TestGate } from '../city/test-gate.ts';
import { checkAt } from './gate-calls.ts';
import type { Answer, Trials } from './trials.ts';

const DAY_MS = 86_400_000;

interface Queue {
  readonly city: TestCity;
  readonly gate: TestGate;
  readonly venueId: string;
  readonly trials: Trials;
}

/** Further apart than any two scans of one step. */
const APART_MS = 8 * STEP_MS;

/** So many records of checks of one person, the last of them this one; each of a code of its own. */
export const recordsOf = (
  venueId: string,
  { status, iss, passDay, step }: PassVerdict,
  at: number,
  count: number,
): CheckRecord[] =>
  Array.from({ length: count }, (_, nth) =>
    checkAt(venueId, at - nth * APART_MS, {
      list: status?.list ?? null,
      idx: status?.idx ?? null,
      iss: iss ?? null,
      passDay: passDay ?? null,
      step: step === undefined ? null : step - (nth * APART_MS) / STEP_MS,
    }),
  );

/** Sends the same checks several times, one after the other and at once: each is on record once. */
export async function uploadAgain(queue: Queue, checks: readonly CheckRecord[], what: string): Promise<void> {
  const { gate } = queue;
  const half = checks.slice(0, Math.ceil(checks.length / 2));
  const replies = [await gate.upload(half)];
  replies.push(
    ...(await Promise.all([checks, checks.toReversed(), checks].map((sent) => gate.upload([...sent])))),
  );
  replies.push(await gate.upload([...checks]));
  const rows = await onRecord(queue.city, checks);
  for (const { checkId } of checks) {
    await queue.trials.try(what, 'stored once', async () => onceOf(checkId, replies, rows));
  }
  queue.trials.outcomes.lost += lostOf(replies, rows);
}

/** What is too old or from the future is refused by itself, not with its batch. */
export async function uploadAtTheBounds({ city, gate, venueId, trials }: Queue): Promise<void> {
  const now = city.service.services.clock.cityNow();
  const tries: [string, number, string][] = [
    ['a check of 13 days and 23 hours ago', now - 14 * DAY_MS + 3_600_000, 'stored once'],
    ['a check of more than 14 days ago', now - 14 * DAY_MS - 60_000, 'check-time-implausible'],
    ['a check of ten minutes ahead', now + 600_000, 'check-time-ahead'],
  ];
  const checks = tries.map(([, at]) => checkAt(venueId, at));
  const reply = await gate.upload(checks);
  const rows = await onRecord(city, checks);
  for (const [nth, [what, , expected]] of tries.entries()) {
    const { checkId } = checks[nth]!;
    const refused = reply.refused.find((one) => one.checkId === checkId);
    await trials.try(what, expected, async () =>
      refused ? { answer: refused.code } : onceOf(checkId, [reply], rows),
    );
  }
}

async function onRecord(city: TestCity, checks: readonly CheckRecord[]): Promise<Map<string, number>> {
  const ids = checks.map(({ checkId }) => checkId);
  const rows = await city.service.services.db<{ checkId: string; count: number }[]>`
    select check_id as "checkId", count(*)::integer as count from check_by_venue
    where check_id = any(${ids}::uuid[]) group by 1`;
  return new Map(rows.map(({ checkId, count }) => [checkId, count]));
}

function onceOf(
  checkId: string,
  replies: readonly ChecksUploaded[],
  rows: ReadonlyMap<string, number>,
): Answer {
  const stored = replies.filter((reply) => reply.stored.includes(checkId)).length;
  const count = rows.get(checkId) ?? 0;
  return {
    answer: stored === 1 && count === 1 ? 'stored once' : `said ${stored} times, there ${count} times`,
  };
}

const lostOf = (replies: readonly ChecksUploaded[], rows: ReadonlyMap<string, number>): number =>
  new Set(replies.flatMap(({ stored, repeated }) => [...stored, ...repeated]).filter((id) => !rows.has(id)))
    .size;
