/** A chunk of people under way: the last of them in the order of ids. */
export interface Chunk {
  readonly last: string;
  isDone: boolean;
}

/** Of chunks that end in another order than they began: up to whom nobody is left. */
export class ChunkOrder {
  /** In the order in which they began; the first is not done. */
  readonly #underWay: Chunk[] = [];
  #doneUntil: string | null = null;

  /** @param personIds at least one, in order, all of them after those of the chunks before */
  begin(personIds: readonly string[]): Chunk {
    const chunk = { last: personIds.at(-1)!, isDone: false };
    this.#underWay.push(chunk);
    return chunk;
  }

  /** Up to whom nobody is left once this chunk is done too; null: the very first is. */
  doneUntil(chunk: Chunk): string | null {
    let until = this.#doneUntil;
    for (const other of this.#underWay) {
      if (!other.isDone && other !== chunk) break;
      until = other.last;
    }
    return until;
  }

  end(chunk: Chunk): void {
    chunk.isDone = true;
    while (this.#underWay[0]?.isDone) this.#doneUntil = this.#underWay.shift()!.last;
  }
}
