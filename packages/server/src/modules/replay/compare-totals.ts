import type { DailyTotal } from './line-list.ts';

/** New and cumulative cases of one day, as they were taken and as they were published. */
export interface ComparedTotals {
  readonly newCases: number;
  readonly totalCases: number;
  /** Null: nothing was published for this day. */
  readonly published: Omit<DailyTotal, 'day'> | null;
  /** Taken minus published; null: nothing to compare with. Both 0: they agree. */
  readonly difference: { readonly newCases: number; readonly totalCases: number } | null;
}

export function compareTotals(
  taken: { readonly newCases: number; readonly totalCases: number },
  total: DailyTotal | undefined,
): ComparedTotals {
  const { newCases, totalCases } = taken;
  if (!total) return { newCases, totalCases, published: null, difference: null };
  const { day: _, ...published } = total;
  return {
    newCases,
    totalCases,
    published,
    difference: {
      newCases: newCases - published.newCases,
      totalCases: totalCases - published.totalCases,
    },
  };
}
