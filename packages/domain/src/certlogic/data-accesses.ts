import { operation, pathOf } from './operation.ts';
import { requireValid } from './validate.ts';

/**
 * The paths of the data that an expression may read, each once, in the order of their code units. The empty path is
 * the data as a whole. What the lambda of a `reduce` reads of its item and its result so far is no path of the data
 * and is left out.
 *
 * @throws CertLogicError `invalid-expression`
 */
export function dataAccesses(expression: unknown): string[] {
  requireValid(expression);
  return [...new Set(pathsIn(expression))].sort();
}

/** The same of an expression that is known to be valid, with repetitions, in the order of its text. */
export function pathsIn(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(pathsIn);
  const found = operation(expression);
  if (found === null) return [];
  const path = pathOf(expression);
  if (path !== null) return [path];
  const [first, , third] = found.operands;
  return pathsIn(found.operator === 'reduce' ? [first, third] : found.operands);
}
