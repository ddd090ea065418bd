import { bytesKey } from './bytes.ts';
import { STEP_MS } from './present-pass.ts';

/** The same frame read again within this time is the same check, ms, inclusive. */
const SAME_CHECK_MS = 5_000;
const DEFAULT_CAPACITY = 50_000;
/** So much of a signature tells two proofs apart. */
const MARK_BYTES = 12;
/** A step learned from another gate may lie this far ahead of the clock, ms, inclusive: no fresher proof is accepted. */
const LEARNED_AHEAD_MS = 10_000;

/** The last step seen of one status entry: its key, the step, when it was first seen, and of which proof. */
export type SeenStep = readonly [key: string, step: number, firstSeenMs: number, proofMark: string];

/** A pass as a gate may name it to another: its entry of a status list, on the last day of the pass. No name. */
export interface SeenPass {
  readonly iss: string;
  /** Civil day in the issuer's region, days since 1970-01-01. */
  readonly day: number;
  readonly list: string;
  readonly idx: number;
}

/** The key under which the steps of a pass are remembered. */
export const seenKeyOf = ({ iss, day, list, idx }: SeenPass): string => `${iss} ${day} ${list} ${idx}`;

/**
 * Remembers the last step seen of every pass at this gate, so that a copy of a code already scanned
 * is noticed. Keeps the newest `capacity` passes; a step that has been forgotten is by then too old to
 * be accepted. `last` or `export`, and `new SeenSteps(...)`, carry it over a restart.
 */
export class SeenSteps {
  readonly #capacity: number;
  readonly #seen = new Map<string, SeenStep>();

  constructor(entries: Iterable<SeenStep> = [], capacity: number = DEFAULT_CAPACITY) {
    this.#capacity = capacity;
    for (const entry of entries) this.#keep(entry);
  }

  /**
   * Notes a step whose proof is good and fresh. `already-scanned` when it is not above the last one
   * seen under this key; the very same proof within 5 s of its first sight is `same-check`.
   */
  note(
    key: string,
    step: number,
    proof: Uint8Array,
    nowMs: number,
  ): 'new' | 'same-check' | 'already-scanned' {
    const last = this.#seen.get(key);
    const mark = bytesKey(proof.subarray(0, MARK_BYTES));
    if (last === undefined || step > last[1]) {
      this.#keep([key, step, nowMs, mark]);
      return 'new';
    }
    const same = step === last[1] && mark === last[3] && Math.abs(nowMs - last[2]) <= SAME_CHECK_MS;
    return same ? 'same-check' : 'already-scanned';
  }

  /**
   * Takes over what another gate of the venue has seen: from now on this step and those before it are `already-scanned`
   * here, and a later step of the same person is new. A step further ahead than any proof may be is not taken, so that
   * a wrong clock elsewhere shuts nobody out.
   */
  learn(key: string, step: number, nowMs: number): void {
    const last = this.#seen.get(key);
    if (last !== undefined && step <= last[1]) return;
    if (step * STEP_MS - nowMs > LEARNED_AHEAD_MS) return;
    this.#keep([key, step, nowMs, '']);
  }

  /** The last step seen under this key, to be kept over a restart; no name, only a list entry and a step. */
  last(key: string): SeenStep | undefined {
    return this.#seen.get(key);
  }

  /** All that is remembered, oldest first. Copies everything: not for every scan. */
  export(): SeenStep[] {
    return [...this.#seen.values()];
  }

  get size(): number {
    return this.#seen.size;
  }

  #keep(entry: SeenStep): void {
    this.#seen.delete(entry[0]);
    this.#seen.set(entry[0], entry);
    if (this.#seen.size > this.#capacity) this.#seen.delete(this.#seen.keys().next().value as string);
  }
}
