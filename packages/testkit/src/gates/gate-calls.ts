import { randomUUID } from 'node:crypto';
import type { ApiResult, CheckRecord } from '@healthcode/contracts';
import type { Answer } from './trials.ts';

/** What came of a call, in a word: `taken`, or the code of its problem. */
export function answerOfCall(result: ApiResult<unknown>): Answer {
  if (result.ok) return { answer: 'taken' };
  return { answer: result.offline ? 'unknown' : result.problem.code };
}

/** The record of a check as a gate keeps it in its queue. */
export const checkAt = (venueId: string, at: number, more: Partial<CheckRecord> = {}): CheckRecord => ({
  checkId: randomUUID(),
  venueId,
  at,
  list: null,
  idx: null,
  iss: null,
  passDay: null,
  outcome: 'ok',
  decision: 'admit',
  temperatureTenths: null,
  temperatureHow: 'not-measured',
  ...more,
});
