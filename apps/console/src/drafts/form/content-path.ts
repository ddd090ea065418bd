/** Where a value is in a draft's content: names of fields, and positions in lists. */
export type ContentPath = readonly (string | number)[];

/** The path as the check of the rules writes it: `rules[2].phases[0].from.event`. */
export const pathText = (path: ContentPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

/** The value there; undefined where there is none, whatever the content is. */
export function valueAt(content: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof step === 'number') return Array.isArray(at) ? at[step] : undefined;
    return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, content);
}

/** The list there; empty where there is none. */
export function listAt(content: unknown, path: ContentPath): readonly unknown[] {
  const value = valueAt(content, path);
  return Array.isArray(value) ? value : [];
}

/** The text there; a number as it is written, and empty where there is neither. */
export function textAt(content: unknown, path: ContentPath): string {
  const value = valueAt(content, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * The content with another value there; undefined takes the field away. What is no object or list on the way becomes
 * one. The order of the fields stays.
 */
export function withValue<T>(content: T, path: ContentPath, value: unknown): T {
  return write(content, path, value) as T;
}

function write(at: unknown, [step, ...rest]: ContentPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(at) ? [...at] : [];
    list[step] = write(list[step], rest, value);
    return list;
  }
  const fields = isObject(at) ? at : {};
  const inner = write(Object.hasOwn(fields, step) ? fields[step] : undefined, rest, value);
  if (inner !== undefined) return { ...fields, [step]: inner };
  const { [step]: _, ...others } = fields;
  return others;
}

/** The content with one more item in the list there; at the end by default. */
export function withItem<T>(content: T, path: ContentPath, item: unknown, index?: number): T {
  const list = listAt(content, path);
  return withValue(content, path, list.toSpliced(index ?? list.length, 0, item));
}

/** The content without one item of the list there. */
export function withoutItem<T>(content: T, path: ContentPath, index: number): T {
  return withValue(content, path, listAt(content, path).toSpliced(index, 1));
}

/** The content with one item of the list moved to another place; a place outside of the list leaves all as it is. */
export function withMoved<T>(content: T, path: ContentPath, from: number, to: number): T {
  const list = listAt(content, path);
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return content;
  return withValue(content, path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
