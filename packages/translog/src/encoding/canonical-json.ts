import { isWellFormedText } from './text.ts';

/** A value that JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * The one text of a JSON value (RFC 8785): no spaces, names sorted by UTF-16 code units, numbers and strings
 * as ECMAScript writes them. Throws a TypeError for what JSON cannot hold: `undefined`, numbers that are not
 * finite, halves of surrogate pairs.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Fields);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a finite number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON holds no ${typeof value}`);
  return text;
}

type Fields = { readonly [name: string]: JsonValue };

function canonicalObject(fields: Fields): string {
  const names = Object.keys(fields).sort(); // the default order is by UTF-16 code units, as RFC 8785 asks
  return `{${names.map((name) => `${canonicalString(name)}:${canonicalJson(fields[name]!)}`).join(',')}}`;
}

function canonicalString(text: string): string {
  if (!isWellFormedText(text)) throw new TypeError('a text with half of a surrogate pair');
  return JSON.stringify(text);
}
