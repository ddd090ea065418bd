/** An operation taken apart: the one key of its object, and what it is applied to. */
export type Operation = { readonly operator: string; readonly operands: readonly unknown[] };

/** The operator and operands of a valid expression, or null for a literal or a list. A path is the only operand. */
export function operation(expression: unknown): Operation | null {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return null;
  const [operator, operands] = Object.entries(expression)[0] ?? ['', []];
  return { operator, operands: Array.isArray(operands) ? operands : [operands] };
}

/** The place of one operand: `if[0].and[2]`; the whole expression has the empty place. */
export function operandPlace(at: string, operator: string, index: number): string {
  return `${operandsPlace(at, operator)}[${index}]`;
}

/** The place of an operation's list of operands. */
export function operandsPlace(at: string, operator: string): string {
  return at === '' ? operator : `${at}.${operator}`;
}

/** The path of a `var`, or null for anything else. */
export function pathOf(expression: unknown): string | null {
  const found = operation(expression);
  const path = found?.operator === 'var' ? found.operands[0] : null;
  return typeof path === 'string' ? path : null;
}
