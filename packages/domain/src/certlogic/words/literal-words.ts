import type { Localised } from '../../localised.ts';
import { dayNumberAt, formatDay, HOUR_MS, startOfDay } from '../../time/day-number.ts';
import { isTime, type Subject } from './vocabulary.ts';

const MINUTE_MS = 60_000;

/** A literal as a value of the subject that it is compared with. */
export function literalWords(literal: unknown, subject: Subject | null): Localised {
  if (typeof literal === 'boolean') return literal ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof literal !== 'string' && typeof literal !== 'number') return same(String(literal));
  const named = subject?.literal?.(literal);
  if (named !== null && named !== undefined) return named;
  if (typeof literal === 'number' && isTime(subject)) {
    return same(subject.type === 'day' ? formatDay(literal) : formatInstant(literal));
  }
  const isQuoted = typeof literal === 'string' && (subject === null || subject.type === 'unknown');
  return same(isQuoted ? `“${literal}”` : String(literal));
}

/** Point plus a span, as said of days (`plus` whole days) or of instants (`plus` milliseconds). */
export function laterWords(point: Localised, plus: number, type: 'day' | 'instant'): Localised {
  if (plus === 0) return point;
  if (type === 'day') return { zh: `${point.zh}后第 ${plus} 天`, en: `${plus} days after ${point.en}` };
  const [count, zh, en] =
    plus % (24 * HOUR_MS) === 0
      ? [plus / (24 * HOUR_MS), '天', 'days']
      : plus % HOUR_MS === 0
        ? [plus / HOUR_MS, '小时', 'hours']
        : plus % MINUTE_MS === 0
          ? [plus / MINUTE_MS, '分钟', 'minutes']
          : [plus, '毫秒', 'milliseconds'];
  return { zh: `${point.zh}后 ${count} ${zh}`, en: `${count} ${en} after ${point.en}` };
}

/** The words with “or” between the last two. */
export function joinWords(words: readonly Localised[]): Localised {
  const en = words.map((word) => word.en);
  const last = en.pop() ?? '';
  return {
    zh: words.map((word) => word.zh).join('或'),
    en: en.length === 0 ? last : `${en.join(', ')} or ${last}`,
  };
}

const same = (text: string): Localised => ({ zh: text, en: text });

function formatInstant(instant: number): string {
  const day = dayNumberAt(instant);
  const minutes = Math.floor((instant - startOfDay(day)) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${formatDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
