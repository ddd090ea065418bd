import { evaluate } from 'certlogic-js';

/** A condition of a rule, evaluated by the reference library. It throws on an invalid expression. */
export const evaluateCertLogic = (expression: unknown, data: unknown): unknown =>
  evaluate(expression as Parameters<typeof evaluate>[0], data);
