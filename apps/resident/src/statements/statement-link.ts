/** Where anybody checks a statement. What follows the `#` never leaves the browser. */
export const verifyLink = (statement: string, origin: string = window.location.origin): string =>
  `${origin}/verify#${statement}`;

/** The statement in what was pasted: the whole link, or the statement alone. */
export function statementIn(text: string): string {
  const trimmed = text.replaceAll(/\s/g, '');
  return trimmed.slice(trimmed.indexOf('#') + 1);
}
