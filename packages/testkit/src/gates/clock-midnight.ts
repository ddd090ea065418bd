import { startOfDay } from '@healthcode/domain';
import { STEP_MS } from '@healthcode/pass';
import type { TestCity } from '../city/start-test-city.ts';
import type { TestGate } from '../city/test-gate.ts';
import type { Holder } from './cast.ts';
import type { Trials } from './trials.ts';

export const HOUR_MS = 3_600_000;
const USUAL_LIMIT_MS = 4 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;
const SHORT_LIMIT_MS = 600_000;
const GRACE_MS = 30_000;

/** Gates that are offline over a midnight, and somebody who comes to them. */
export interface Night {
  readonly city: TestCity;
  readonly trials: Trials;
  readonly holder: Holder;
  /** A code on paper, good for half a year. */
  readonly paper: string;
  /** Online before 20:00 for the last time. */
  readonly early: TestGate;
  /** Online after 20:00 for the last time. */
  readonly evening: TestGate;
  /** The day that ends. */
  readonly day: number;
}

/** With another step each time, for the three lie within one. */
const triple = (limit: number) =>
  [
    ['a millisecond before the limit', limit - 1, true, -STEP_MS],
    ['at the limit', limit, true, 0],
    ['a millisecond after the limit', limit + 1, false, STEP_MS],
  ] as const;

/** How old a list may be. */
export async function listsGrowOld({ trials, holder, paper, early, day }: Night): Promise<void> {
  const { issuedAt } = early.manifest!;
  for (const [name, listMaxAgeMs] of [
    ['ten minutes', SHORT_LIMIT_MS],
    ['the usual four hours', undefined],
  ] as const) {
    for (const [what, age, isGood, shift] of triple(listMaxAgeMs ?? USUAL_LIMIT_MS)) {
      const now = issuedAt + age;
      const text = await holder.show(day, now + shift);
      const limits = listMaxAgeMs === undefined ? {} : { listMaxAgeMs };
      await trials.try(`a list, ${what} of ${name}`, isGood ? 'green' : 'cannot-check', () =>
        early.verify(text, now, limits),
      );
    }
  }
  for (const [name, listMaxAgeMs] of [
    ['24 h', DAY_MS],
    ['48 h, of which 24 h are given', 2 * DAY_MS],
  ] as const) {
    for (const [what, age, isGood] of triple(DAY_MS)) {
      await trials.try(`the papers’ list, ${what} of ${name}`, isGood ? 'green' : 'cannot-check', () =>
        early.verify(paper, issuedAt + age, { listMaxAgeMs }),
      );
    }
  }
}

/** Codes of the day that ends and of the day that begins, to the millisecond. */
export async function atMidnight({ city, trials, holder, early, evening, day }: Night): Promise<void> {
  const { utcOffsetMinutes } = city.service.services.policy;
  const midnight = startOfDay(day + 1, utcOffsetMinutes);
  const all = { listMaxAgeMs: DAY_MS };
  const before = 'the code of the day that ends';
  const after = 'the code of the day that begins';
  const early4 = 'at a gate offline since before 20:00';
  const early24 = `${early4} that may use lists of 24 h`;
  const soon = midnight + 2 * STEP_MS;
  for (const [code, where, gate, pass, at, limits, allowed] of [
    [after, 'a millisecond early', evening, day + 1, midnight - 1, {}, 'not-yet-valid'],
    [before, `${early24}, a millisecond before midnight`, early, day, midnight - 1, all, 'green'],
    [before, `${early24}, at midnight`, early, day, midnight, all, 'green'],
    [before, `${early4}, 20 s after midnight`, early, day, soon, {}, 'cannot-check'],
    [before, `${early24}, 30 s after midnight`, early, day, midnight + GRACE_MS, all, 'green'],
    [before, `${early24}, 30.001 s after midnight`, early, day, midnight + GRACE_MS + 1, all, 'expired'],
    [after, `${early24}, at midnight`, early, day + 1, midnight, all, 'cannot-check'],
    [before, 'offline since 20:30, 30 s after midnight', evening, day, midnight + GRACE_MS, {}, 'green'],
    [before, 'offline since 20:30, 30.001 s after', evening, day, midnight + GRACE_MS + 1, {}, 'expired'],
    [after, 'offline since 20:30, at midnight', evening, day + 1, midnight, {}, 'green'],
  ] as const) {
    const text = await holder.show(pass, at);
    await trials.try(`${code}, ${where}`, allowed, () => gate.verify(text, at, limits));
  }
}

/** A gate that was last online after 20:00 goes on with tomorrow's list for as long as that may be used. */
export async function untilItsLimit({ trials, holder, evening, day }: Night): Promise<void> {
  const { asOf } = evening.manifest!.lists.find((list) => list.day === day + 1)!;
  for (const [what, age, isGood, shift] of triple(USUAL_LIMIT_MS)) {
    const now = asOf! + age;
    const text = await holder.show(day + 1, now + shift);
    await trials.try(`tomorrow’s list, made at 20:30, ${what}`, isGood ? 'green' : 'cannot-check', () =>
      evening.verify(text, now),
    );
  }
}
