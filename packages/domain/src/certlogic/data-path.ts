import { DateTime } from './date-time.ts';

/** One step of a path: a key of an object, or an index of a list where it is written as a whole number. */
export type PathStep = string | number;

/** Whether a path has the form `a.0.b`: no empty steps. The empty path is the data themselves. */
export function isWellFormedPath(path: string): boolean {
  return path === '' || path.split('.').every((step) => step !== '');
}

/** The steps of a well-formed path. */
export function stepsOf(path: string): PathStep[] {
  if (path === '') return [];
  return path.split('.').map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step));
}

const hasOwn = Object.prototype.hasOwnProperty;

/**
 * What lies one step into a value: its own property or its item, else null. Nothing inherited is ever read, so
 * `constructor` and `__proto__` are names like others; a text has no parts, and a list has items only.
 */
export function readStep(value: unknown, step: PathStep): unknown {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    return typeof step === 'number' && step < value.length ? (value[step] ?? null) : null;
  }
  return hasOwn.call(value, step) ? ((value as { readonly [step: PathStep]: unknown })[step] ?? null) : null;
}

/**
 * Whether `readKey` may be used for the step: a name that no value of JSON and no date-time has by itself. Lists and
 * objects inherit such names as `toString`, lists `length` and `map`.
 */
export function isPlainKey(step: PathStep): step is string {
  return typeof step === 'string' && !(step in Array.prototype) && !(step in DateTime.prototype);
}

/** What `readStep` gives, in half the time, for a plain key; as long as nobody adds the name to a prototype later. */
export function readKey(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return (value as { readonly [key: string]: unknown })[key] ?? null;
}
