/** Called when something was told to one of the subjects listened for. */
export type Listener = () => void;

/** Who in this process waits to hear that something was told. Whoever tells does so after the commit. */
export class NoticeHub {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** @returns what ends it */
  listen(subjectIds: readonly string[], listener: Listener): () => void {
    for (const subjectId of subjectIds) {
      const listeners = this.#listeners.get(subjectId) ?? new Set();
      this.#listeners.set(subjectId, listeners.add(listener));
    }
    return () => {
      for (const subjectId of subjectIds) this.#forget(subjectId, listener);
    };
  }

  /** Each listener once, for however many of its subjects. */
  tell(subjectIds: Iterable<string>): void {
    if (this.#listeners.size === 0) return;
    const heard = new Set<Listener>();
    for (const subjectId of subjectIds) {
      for (const listener of this.#listeners.get(subjectId) ?? []) heard.add(listener);
    }
    for (const listener of heard) listener();
  }

  #forget(subjectId: string, listener: Listener): void {
    const listeners = this.#listeners.get(subjectId);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(subjectId);
  }
}
