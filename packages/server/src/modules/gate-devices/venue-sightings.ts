import type { Sighting } from '@healthcode/contracts';

/** So long other devices may still ask, ms: twice as long as the oldest proof that a gate accepts. */
export const KEPT_MS = 2 * 60_000;
/** A station with fifty gates scans fifteen hundred people a minute. */
const MOST_OF_A_VENUE = 5_000;
const MOST_OF_A_REPLY = 500;

interface Kept extends Sighting {
  readonly order: number;
  readonly deviceId: string;
  readonly at: number;
}

/** What other devices saw, and from where to ask on. */
export interface SeenByOthers {
  readonly seen: Sighting[];
  readonly cursor: number;
}

/**
 * What the devices of each venue saw in the last two minutes, in memory only: whoever starts anew has nothing to share,
 * and a step that is gone from here is too old to be accepted anywhere.
 */
export class VenueSightings {
  readonly #venues = new Map<string, Kept[]>();
  /** Above every number of an earlier start, so that a cursor from before a restart misses nothing. */
  #order: number;
  #forgotAt: number;

  /** @param now of the world's clock, UTC ms */
  constructor(now: number) {
    this.#order = now * 1_000;
    this.#forgotAt = now;
  }

  share(venueId: string, deviceId: string, seen: readonly Sighting[], now: number): void {
    if (seen.length === 0) return;
    this.#forgetOld(now);
    const kept = [...this.#young(venueId, now)];
    for (const { iss, list, idx, day, step } of seen) {
      kept.push({ iss, list, idx, day, step, deviceId, at: now, order: ++this.#order });
    }
    this.#venues.set(venueId, kept.slice(-MOST_OF_A_VENUE));
  }

  /** @param cursor of the last reply, exclusive; null: from the beginning */
  seenByOthers(venueId: string, deviceId: string, cursor: number | null, now: number): SeenByOthers {
    const after = cursor !== null && cursor <= this.#order ? cursor : 0;
    const others = this.#young(venueId, now).filter((one) => one.deviceId !== deviceId && one.order > after);
    const some = others.slice(0, MOST_OF_A_REPLY);
    const isAll = some.length === others.length;
    return {
      seen: some.map(({ iss, list, idx, day, step }) => ({ iss, list, idx, day, step })),
      cursor: isAll ? this.#order : some.at(-1)!.order,
    };
  }

  /** How many venues something is kept of. */
  get venues(): number {
    return this.#venues.size;
  }

  /** Lets go of venues at which nothing was scanned for a while. */
  #forgetOld(now: number): void {
    if (now - this.#forgotAt <= KEPT_MS) return;
    this.#forgotAt = now;
    for (const [venueId, kept] of this.#venues) {
      if (now - (kept.at(-1)?.at ?? 0) > KEPT_MS) this.#venues.delete(venueId);
    }
  }

  #young(venueId: string, now: number): readonly Kept[] {
    return (this.#venues.get(venueId) ?? []).filter(({ at }) => now - at <= KEPT_MS);
  }
}
