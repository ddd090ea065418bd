import { type LogProblem, problemAt } from '../problem.ts';

export type Fields = { readonly [name: string]: unknown };
/** Notes what is wrong with a value at a place. */
export type FieldCheck = (value: unknown, place: string) => LogProblem[];

const when =
  (test: (value: unknown) => boolean): FieldCheck =>
  (value, place) =>
    test(value) ? [] : [problemAt('field-wrong', place)];

export const form = (pattern: RegExp): FieldCheck =>
  when((value) => typeof value === 'string' && pattern.test(value));

export const oneOf = (...allowed: readonly (string | number)[]): FieldCheck =>
  when((value) => allowed.some((candidate) => candidate === value));

export const wholeNumber = (minimum: number): FieldCheck =>
  when((value) => Number.isSafeInteger(value) && Number(value) >= minimum);

export const truth: FieldCheck = when((value) => typeof value === 'boolean');

/** A time in the one form that entries write: UTC with milliseconds. */
export const time: FieldCheck = when(
  (value) => typeof value === 'string' && /^\d{4}-/.test(value) && isoOf(value) === value,
);

export const civilDay: FieldCheck = when(
  (value) => typeof value === 'string' && time(`${value}T00:00:00.000Z`, '').length === 0,
);

function isoOf(text: string): string | null {
  const ms = new Date(text).getTime();
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** Ids of offices, documents and grounds. */
export const code: FieldCheck = form(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/);
/** A region, ISO 3166-2. */
export const region: FieldCheck = form(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
export const sha256Hex: FieldCheck = form(/^[0-9a-f]{64}$/);

export function listOf(check: FieldCheck, minimum: number, maximum: number): FieldCheck {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < minimum || value.length > maximum) {
      return [problemAt('field-wrong', place)];
    }
    return value.flatMap((item, at) => check(item, `${place}[${at}]`));
  };
}

/** Exactly these fields, all of them. */
export function fieldsOf(checks: { readonly [name: string]: FieldCheck }): FieldCheck {
  return (value, place) => {
    if (!isFields(value)) return [problemAt('field-wrong', place)];
    const missing = Object.keys(checks).filter((name) => !Object.hasOwn(value, name));
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(checks, name));
    return [
      ...missing.map((name) => problemAt('field-missing', joined(place, name))),
      ...unknown.map((name) => problemAt('field-unknown', joined(place, name))),
      ...Object.entries(checks).flatMap(([name, check]) =>
        Object.hasOwn(value, name) ? check(value[name], joined(place, name)) : [],
      ),
    ];
  };
}

/** An object whose fields all pass one check, and among them those that are needed. */
export function recordOf(name: RegExp, check: FieldCheck, needed: readonly string[]): FieldCheck {
  return (value, place) => {
    if (!isFields(value)) return [problemAt('field-wrong', place)];
    const missing = needed.filter((one) => !Object.hasOwn(value, one));
    return [
      ...missing.map((one) => problemAt('field-missing', joined(place, one))),
      ...Object.keys(value).flatMap((one) =>
        name.test(one)
          ? check(value[one], joined(place, one))
          : [problemAt('field-unknown', joined(place, one))],
      ),
    ];
  };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names come from outside and end up on terminals: only printable ASCII of them, and not too much. */
function joined(place: string, name: string): string {
  const shown = name.slice(0, 64).replaceAll(/[^ -~]/g, '?');
  return place === '' ? shown : `${place}.${shown}`;
}
