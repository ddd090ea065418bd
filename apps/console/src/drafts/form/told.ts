import type { FieldProblem } from '@healthcode/domain';
import { fieldId } from './problem-places.ts';

/**
 * The ids of the controls whose problems are told: those that somebody has left, and after a save all that were wrong.
 * A form that is still empty is not scolded.
 */
export type Told = ReadonlySet<string>;

export const tellAll = (told: Told, problems: readonly FieldProblem[]): Told =>
  new Set([
    ...told,
    // a problem of a text is told in its other language too, that of a point at its day, that of evidence at its kind
    ...problems.flatMap(({ path }) =>
      ['', '.en', '.event', '.evidence'].map((part) => fieldId(`${path}${part}`)),
    ),
  ]);

/** Whether the control for a path, or one of a group's, is among them. */
export function isTold(told: Told, path: string): boolean {
  const id = fieldId(path);
  return told.has(id) || [...told].some((known) => known.startsWith(`${id}-`));
}
