import type { LogProblem } from '../problem.ts';

/** Thrown when as many problems were found as were asked for. */
export class TooManyProblems extends Error {}

/** Problems found so far, up to a number. */
export class ProblemList {
  readonly #problems: LogProblem[] = [];
  readonly #maximum: number;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get problems(): readonly LogProblem[] {
    return this.#problems;
  }

  add(...problems: readonly LogProblem[]): void {
    for (const problem of problems) {
      this.#problems.push(problem);
      if (this.#problems.length >= this.#maximum) throw new TooManyProblems();
    }
  }
}
