import { type DayNumber, dateOfDay, dayNumberOf } from '@healthcode/domain';

/** Both inclusive. */
export interface DaySpan {
  readonly fromDay: DayNumber;
  readonly untilDay: DayNumber;
}

/** A month as far as it lies in a span; `isWhole`: all of its days do. */
export interface MonthPart extends DaySpan {
  /** Such as 2020-02. */
  readonly month: string;
  readonly isWhole: boolean;
}

/** The months of a span, the earliest first; empty where it ends before it begins. */
export function monthsOf({ fromDay, untilDay }: DaySpan): MonthPart[] {
  if (untilDay < fromDay) return [];
  const { year, month } = dateOfDay(fromDay);
  const first = dayNumberOf(year, month, 1)!;
  const next = month === 12 ? dayNumberOf(year + 1, 1, 1)! : dayNumberOf(year, month + 1, 1)!;
  const part = {
    month: `${year}-${String(month).padStart(2, '0')}`,
    fromDay,
    untilDay: Math.min(untilDay, next - 1),
    isWhole: fromDay === first && untilDay >= next - 1,
  };
  return [part, ...monthsOf({ fromDay: next, untilDay })];
}
