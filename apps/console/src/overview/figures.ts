import type { Overview } from '@healthcode/contracts/client';

export const COLOURS = ['green', 'orange', 'red'] as const;
export type Colour = (typeof COLOURS)[number];
export type ByColour = Readonly<Record<Colour, number>>;

/** Decisions in the order in which the checks are listed; those that the server adds later follow. */
const DECISIONS = ['admit', 'refer', 'refuse', 'measure-first', 'show-again', 'not-accepted', 'original-way'];

export const totalOf = (people: ByColour): number => people.green + people.orange + people.red;
export const notGreen = (people: ByColour): number => people.orange + people.red;

/**
 * A share in per cent with two digits, never rounded up to 100 % nor down to 0 % where someone is left over: "100 %
 * green" over one red person would be false.
 */
export function sayShare(count: number, total: number): string {
  if (total === 0 || count === 0) return '0%';
  if (count === total) return '100%';
  const percent = (count / total) * 100;
  if (percent < 0.01) return '<0.01%';
  if (percent > 99.99) return '>99.99%';
  return `${percent.toFixed(2)}%`;
}

/** People who are not green per 10,000 with a code, one digit; null where nobody has a code. */
export function perTenThousand(people: ByColour): string | null {
  const total = totalOf(people);
  return total === 0 ? null : ((notGreen(people) / total) * 10_000).toFixed(1);
}

/** Decisions with a count, in the usual order, unknown ones last. */
export function inUsualOrder(
  byDecision: Overview['checksToday']['byDecision'],
): Overview['checksToday']['byDecision'] {
  const place = (decision: string) => {
    const index = DECISIONS.indexOf(decision);
    return index < 0 ? DECISIONS.length : index;
  };
  return byDecision
    .filter(({ count }) => count > 0)
    .sort((a, b) => place(a.decision) - place(b.decision) || a.decision.localeCompare(b.decision));
}

/** A size in the unit in which it reads best: bytes below a thousand, then kB and MB of a thousand. */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
