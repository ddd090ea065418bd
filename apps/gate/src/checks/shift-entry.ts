import type { CheckRecord } from '@healthcode/contracts/client';
import { dayNumberAt } from '@healthcode/domain';

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

/** Somebody who never signs out would otherwise have a record without end; ms, end exclusive. */
const KEPT_MS = 2 * 86_400_000;

/** @param now city time, UTC ms */
export const isKept = ({ at }: ShiftEntry, now: number): boolean => now - at < KEPT_MS;

interface ShiftSpan {
  /** When the present member of staff signed in, city time, UTC ms. */
  readonly begun: number;
  readonly now: number;
  readonly utcOffsetMinutes: number | undefined;
}

/**
 * The present shift: since whoever is here signed in, of today in the city. A beginning that lies ahead was noted by a
 * clock that has been put right since, and says nothing.
 */
export function entriesOfShift(
  entries: readonly ShiftEntry[],
  { begun, now, utcOffsetMinutes }: ShiftSpan,
): readonly ShiftEntry[] {
  const from = begun <= now ? begun : 0;
  const today = dayNumberAt(now, utcOffsetMinutes);
  return entries.filter(({ at }) => at >= from && dayNumberAt(at, utcOffsetMinutes) === today);
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
