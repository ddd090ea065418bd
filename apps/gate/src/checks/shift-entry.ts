import type { CheckRecord } from '@healthcode/contracts/client';

/** One line of the shift's record: what was decided and when. Never who: no name, no list, no index. */
export interface ShiftEntry {
  readonly checkId: string;
  readonly at: number;
  readonly outcome: string;
  readonly decision: string;
  readonly temperatureTenths: CheckRecord['temperatureTenths'];
  readonly temperatureHow: CheckRecord['temperatureHow'];
  /** Missing in entries from before gates told the ways apart. */
  readonly direction?: CheckRecord['direction'];
  /** Another device admitted the very same proof: the code was copied, or its holder passed two gates at once. */
  readonly copied?: CopiedElsewhere;
}

export interface CopiedElsewhere {
  readonly at: number;
  readonly sameVenue: boolean;
}

export function shiftEntryOf(check: CheckRecord): ShiftEntry {
  const { checkId, at, outcome, decision, temperatureTenths, temperatureHow, direction = null } = check;
  return { checkId, at, outcome, decision, temperatureTenths, temperatureHow, direction };
}

/** How many of each decision, and in all. */
export function countDecisions(entries: Iterable<ShiftEntry>): {
  total: number;
  of: ReadonlyMap<string, number>;
} {
  const of = new Map<string, number>();
  let total = 0;
  for (const { decision } of entries) {
    of.set(decision, (of.get(decision) ?? 0) + 1);
    total++;
  }
  return { total, of };
}
