import { SAME_CHECK_MS } from '../camera/still-in-view.ts';

/** The id of each check: the same text again within five seconds is the same check. */
export class CheckIds {
  #last: { readonly text: string; readonly checkId: string; readonly since: number } | null = null;

  /** @param now any clock that only counts upwards, milliseconds */
  of(text: string, now: number): string {
    if (this.#last?.text !== text || now - this.#last.since > SAME_CHECK_MS)
      this.#last = { text, checkId: crypto.randomUUID(), since: now };
    return this.#last.checkId;
  }
}
