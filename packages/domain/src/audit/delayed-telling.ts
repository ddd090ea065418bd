import type { Localised } from '../localised.ts';
import { DAY_MS, type InstantMs } from '../time/day-number.ts';

/** Why a person may be told later that their record was looked at (PIPL 18 and 35). The list is ours, and short. */
export const DELAY_GROUNDS = {
  'criminal-investigation': { zh: '刑事侦查', en: 'a criminal investigation' },
  'supervision-investigation': { zh: '监察调查', en: 'an investigation under the Supervision Law' },
} as const satisfies Record<string, Localised>;
export type DelayGround = keyof typeof DELAY_GROUNDS;

/** At most so many days later. */
export const MOST_DELAY_DAYS = 30;
/** Longest number of a case, in characters. */
export const CASE_NUMBER_MAX = 60;

/** What an officer asks for: the ground, the number of the case, and for how long. */
export interface AskedDelay {
  readonly ground: string;
  readonly caseNumber: string;
  readonly days: number;
}

export interface DelayedTelling {
  readonly ground: DelayGround;
  readonly caseNumber: string;
  /** From then on (inclusive) the person sees the look, and why they were told late. */
  readonly tellAt: InstantMs;
}

/** What is wrong with a delay, field by field; the keys are stable codes. */
export const DELAY_PROBLEMS = {
  'delay-ground': {
    field: 'ground',
    zh: '请选择推迟告知的法律依据。',
    en: 'Choose the legal ground for telling late.',
  },
  'delay-case-number': {
    field: 'caseNumber',
    zh: '请填写案件编号，最多 60 个字。',
    en: 'Give the number of the case, at most 60 characters.',
  },
  'delay-days': { field: 'days', zh: '推迟 1 到 30 天。', en: 'From 1 to 30 days.' },
} as const satisfies Record<string, Localised & { field: keyof AskedDelay }>;
export type DelayProblem = keyof typeof DELAY_PROBLEMS;

/** Reads a delay that is asked for now; all that is wrong with it otherwise. */
export function parseDelay(
  { ground, caseNumber, days }: AskedDelay,
  now: InstantMs,
):
  | { readonly ok: true; readonly delay: DelayedTelling }
  | { readonly ok: false; readonly problems: readonly DelayProblem[] } {
  const problems: DelayProblem[] = [];
  const number = caseNumber.trim();
  if (!Object.hasOwn(DELAY_GROUNDS, ground)) problems.push('delay-ground');
  if (number === '' || [...number].length > CASE_NUMBER_MAX) problems.push('delay-case-number');
  if (!Number.isInteger(days) || days < 1 || days > MOST_DELAY_DAYS) problems.push('delay-days');
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    delay: { ground: ground as DelayGround, caseNumber: number, tellAt: now + days * DAY_MS },
  };
}

/** The ground in words; a code that is no longer known is said as it is. */
export const delayGroundName = (code: string): Localised =>
  (DELAY_GROUNDS as Readonly<Record<string, Localised | undefined>>)[code] ?? { zh: code, en: code };
