import { type ByColour, notGreen, totalOf } from '../overview/figures.ts';

/** 0: nothing can be counted. 1: none. 2 to 5: quarters of the highest value, the upper end of each included. */
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

/** The shade of a value where `highest` is the darkest. */
export function shadeFor(value: number | null, highest: number): Shade {
  if (value === null) return 0;
  if (value === 0) return 1;
  return (Math.min(4, Math.ceil((value / highest) * 4)) + 1) as Shade;
}

/** By rate and not by count: the largest district would otherwise always be the darkest. */
export function shadeScale(districts: readonly ByColour[]): ShadeScale {
  const highest = Math.max(0, ...districts.map((people) => rateOf(people) ?? 0));
  return {
    shadeOf: (people) => shadeFor(rateOf(people), highest),
    upTo: highest === 0 ? [] : QUARTERS.map((quarter) => (highest * quarter) / 4),
  };
}

/**
 * The shades that a count of people can have where `highest` is the darkest, each with the highest count that has it.
 * Fewer than four where a quarter holds no whole number.
 */
export function countSteps(highest: number): { shade: Shade; upTo: number }[] {
  const steps = QUARTERS.map((quarter) => ({
    shade: (quarter + 1) as Shade,
    upTo: Math.floor((highest * quarter) / 4),
  }));
  return steps.filter(({ upTo }, index) => upTo > (steps[index - 1]?.upTo ?? 0));
}
