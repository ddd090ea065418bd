import type { Localised } from '../localised.ts';

/** Something wrong at one place of a value that came from outside. Never carries the value itself. */
export type FieldProblem = {
  /** Where, as `rules[2].phases[0].from.event`; empty for the whole. */
  readonly path: string;
  /** Stable, kebab-case. */
  readonly code: string;
  /** What is wrong and what is expected. */
  readonly message: Localised;
};

/** A value from outside that was understood, or everything that is wrong with it. */
export type Parsed<Value, Problem = FieldProblem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };
