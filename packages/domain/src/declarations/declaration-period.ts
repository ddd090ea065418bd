import type { Localised } from '../localised.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { dayNumberAt, type InstantMs, REGION_UTC_OFFSET_MINUTES, startOfDay } from '../time/day-number.ts';

type Period = Pick<RuleSet, 'declarations'>;

/**
 * When a declaration lapses, inclusive; null where the rule set sets no period. It counts on `validDays` civil days, of
 * which the day on which it was made is the first, and lapses at 00:00 of the day after the last.
 */
export function declarationLapsesAt(
  submittedAt: InstantMs,
  { declarations }: Period,
  utcOffsetMinutes: number = REGION_UTC_OFFSET_MINUTES,
): InstantMs | null {
  if (declarations === undefined) return null;
  const day = dayNumberAt(submittedAt, utcOffsetMinutes);
  return startOfDay(day + declarations.validDays, utcOffsetMinutes);
}

/**
 * Of the declarations made until `at`, those made before this instant (exclusive) have lapsed at `at`; null where the
 * rule set sets no period. Time alone changes it at 00:00 only.
 */
export function declarationsLapsedBefore(
  at: InstantMs,
  { declarations }: Period,
  utcOffsetMinutes: number = REGION_UTC_OFFSET_MINUTES,
): InstantMs | null {
  if (declarations === undefined) return null;
  const day = dayNumberAt(at, utcOffsetMinutes);
  return startOfDay(day - declarations.validDays + 1, utcOffsetMinutes);
}

/** The period as a sentence. */
export function describeDeclarationPeriod({ declarations }: Period): Localised {
  if (declarations === undefined) {
    return {
      zh: '申报没有期限，直到重新申报为止。',
      en: 'A declaration counts until the person declares again.',
    };
  }
  const { validDays: days } = declarations;
  if (days === 1) {
    return {
      zh: '申报只在当天有效；之后绿码停用，重新申报即恢复。',
      en: 'A declaration counts on its own day; then a green code is withdrawn until the person declares again.',
    };
  }
  return {
    zh: `申报有效 ${days} 天，从申报当天算起；之后绿码停用，重新申报即恢复。`,
    en: `A declaration counts for ${days} days, its own day being the first; then a green code is withdrawn until the person declares again.`,
  };
}
