import { type ByColour, notGreen, totalOf } from '../overview/figures.ts';

/** 0: nobody has a code. 1: everybody is green. 2 to 5: quarters of the highest rate, the upper end of each included. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 5;

export interface ShadeScale {
  readonly shadeOf: (people: ByColour) => Shade;
  /** The upper ends of shades 2 to 5, per 10,000; none while everybody is green. */
  readonly upTo: readonly number[];
}

const QUARTERS = [1, 2, 3, 4] as const;

/** People who are not green per 10,000 with a code; null where nobody has one. */
export function rateOf(people: ByColour): number | null {
  const total = totalOf(people);
  return total === 0 ? null : (notGreen(people) / total) * 10_000;
}

/** By rate and not by count: the largest district would otherwise always be the darkest. */
export function shadeScale(districts: readonly ByColour[]): ShadeScale {
  const highest = Math.max(0, ...districts.map((people) => rateOf(people) ?? 0));
  const shadeOf = (people: ByColour): Shade => {
    const rate = rateOf(people);
    if (rate === null) return 0;
    if (rate === 0) return 1;
    return (Math.min(4, Math.ceil((rate / highest) * 4)) + 1) as Shade;
  };
  return { shadeOf, upTo: highest === 0 ? [] : QUARTERS.map((quarter) => (highest * quarter) / 4) };
}
