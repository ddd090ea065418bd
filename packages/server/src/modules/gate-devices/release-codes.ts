/** How long a code may be used, ms, its end exclusive. */
export const RELEASE_CODE_MS = 5 * 60_000;
/** After so many wrong ones the code is good for nothing. */
const MOST_WRONG = 5;

interface Given {
  readonly code: string;
  readonly expiresAt: number;
  wrong: number;
}

/**
 * One code a venue, the newest; it opens once. In memory: after a restart the manager makes another.
 * The five minutes that a gate waits otherwise are the most that a lost code costs.
 */
export class ReleaseCodes {
  readonly #given = new Map<string, Given>();
  readonly #random: () => number;

  /** @param random whole numbers from 0 to 999,999 */
  constructor(random: () => number) {
    this.#random = random;
  }

  give(venueId: string, now: number): string {
    for (const [other, { expiresAt }] of this.#given) if (expiresAt <= now) this.#given.delete(other);
    const code = String(this.#random()).padStart(6, '0');
    this.#given.set(venueId, { code, expiresAt: now + RELEASE_CODE_MS, wrong: 0 });
    return code;
  }

  /** Uses a code up. @returns whether it was the one given for this venue, in its time */
  take(venueId: string, code: string, now: number): boolean {
    const given = this.#given.get(venueId);
    if (given === undefined || given.expiresAt <= now) return false;
    const isRight = given.code === code.normalize('NFKC').replace(/\s/g, '');
    if (isRight || ++given.wrong >= MOST_WRONG) this.#given.delete(venueId);
    return isRight;
  }
}
