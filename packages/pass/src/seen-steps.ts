import { bytesKey } from './bytes.ts';

/** The same frame read again within this time is the same check, ms, inclusive. */
const SAME_CHECK_MS = 5_000;
const DEFAULT_CAPACITY = 50_000;
/** So much of a signature tells two proofs apart. */
const MARK_BYTES = 12;

/** The last step seen of one status entry: its key, the step, when it was first seen, and of which proof. */
export type SeenStep = readonly [key: string, step: number, firstSeenMs: number, proofMark: string];

/**
 * Remembers the last step seen of every pass at this gate, so that a copy of a code already scanned
 * is noticed. Keeps the newest `capacity` passes; a step that has been forgotten is by then too old to
 * be accepted. `export` and `new SeenSteps(...)` carry it over a restart.
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

  /** All that is remembered, oldest first; contains no names, only list entries and steps. */
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
