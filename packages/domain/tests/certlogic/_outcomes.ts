import { CertLogicError, DateTime } from '../../src/certlogic/index.ts';

/** What an evaluation comes to, in a form that can be compared: a date-time has no properties of its own. */
export type Outcome = { readonly value: unknown } | { readonly code: string; readonly path: string };

/** Runs an evaluation of ours; any other error than a coded one is the test's failure. */
export function outcomeOf(run: () => unknown): Outcome {
  try {
    return { value: plain(run()) };
  } catch (error) {
    if (error instanceof CertLogicError) return { code: error.code, path: error.path };
    throw error;
  }
}

/** The value with its date-times as text. */
export function plain(value: unknown): unknown {
  if (value instanceof DateTime || value instanceof Date) return { dateTime: value.toJSON() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
