/** Everything that has changed in a list since one of its earlier states. */
export interface Rung {
  /** Sequence of that state. */
  readonly from: number;
  /** The places that have changed since, ascending. */
  readonly indices: Uint32Array;
}

/** A gate asks every 30 to 40 s, in which a city is signed a few times: nearer states are one. */
const NEAREST = 4;
/** A gate fetches the changes of at most so many times the span that it has missed. */
const STRETCH = 3;

/**
 * The earlier states of a list from which a delta leads to the newest. Their distances grow by steps, so that a few say
 * the changes of a minute in a few bytes and those of a whole day at all: between two of them a state is left out as
 * soon as the older lies at most three times as far back as the younger. Distances are counted in sequences.
 */
export class DeltaLadder {
  #rungs: readonly Rung[];

  /** @param rungs oldest first */
  constructor(rungs: readonly Rung[] = []) {
    this.#rungs = rungs;
  }

  /** Oldest first. */
  get rungs(): readonly Rung[] {
    return this.#rungs;
  }

  /**
   * The list has changed in these places from its state `from`, the newest until now, to `sequence`. Sequences that do
   * not grow come from a database older than the files: then no way is known.
   */
  add(from: number, sequence: number, indices: Uint32Array): void {
    if (from >= sequence) {
      this.#rungs = [];
      return;
    }
    const older = this.#rungs.map((rung) => ({ ...rung, indices: mergeAscending(rung.indices, indices) }));
    this.#rungs = thin([...older, { from, indices }], sequence);
  }

  /** Gives up whatever has changed in more places than that: the whole list is shorter to fetch. */
  cut(mostPlaces: number): void {
    this.#rungs = this.#rungs.filter(({ indices }) => indices.length <= mostPlaces);
  }
}

function thin(rungs: readonly Rung[], sequence: number): Rung[] {
  const distance = ({ from }: Rung) => Math.max(NEAREST, sequence - from);
  const kept: Rung[] = [];
  rungs.forEach((rung, at) => {
    const older = kept.at(-1);
    const younger = rungs[at + 1];
    const isBetween = older !== undefined && younger !== undefined;
    if (!isBetween || distance(older) > STRETCH * distance(younger)) kept.push(rung);
  });
  return kept;
}

/** Every number of two ascending arrays once, ascending. */
export function mergeAscending(one: Uint32Array, other: Uint32Array): Uint32Array {
  const merged = new Uint32Array(one.length + other.length);
  let length = 0;
  for (let i = 0, j = 0; i < one.length || j < other.length; length++) {
    const [left, right] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    merged[length] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return merged.slice(0, length);
}
