import type { Localised } from '../localised.ts';
import type { FieldProblem } from './field-problem.ts';

type Fields = { readonly [name: string]: unknown };

/** Texts of the problems that every parser of policy files may find. */
const MESSAGES = {
  'not-an-object': { zh: '这里应是一个对象。', en: 'An object is expected here.' },
  'not-a-list': { zh: '这里应是一个列表。', en: 'A list is expected here.' },
  'not-a-text': { zh: '这里应是文字，不能为空。', en: 'A text is expected here, and not an empty one.' },
  'wrong-form': { zh: '这里的写法不对。', en: 'This does not have the form it should.' },
  'not-an-integer': {
    zh: '这里应是允许范围内的整数。',
    en: 'A whole number within the bounds is expected here.',
  },
  'not-a-boolean': { zh: '这里应是 true 或 false。', en: 'True or false is expected here.' },
  'not-allowed': { zh: '这个值不在允许的范围内。', en: 'This is none of the allowed values.' },
  'language-missing': { zh: '中文和英文都要有。', en: 'Chinese and English are both needed.' },
  duplicate: { zh: '这里出现了重复。', en: 'The same one appears twice here.' },
  'unknown-field': { zh: '没有这个字段。', en: 'There is no such field.' },
} as const satisfies Record<string, Localised>;

/**
 * Reads values from outside and notes every problem with its place instead of stopping at the first. After a
 * problem it hands back a harmless value of the right type, which the caller drops with the whole.
 */
export class Reader {
  readonly #problems: FieldProblem[];

  constructor(problems: FieldProblem[]) {
    this.#problems = problems;
  }

  report(path: string, code: string, message: Localised): void {
    this.#problems.push({ path, code, message });
  }

  /** The object's fields; names beginning with `$` are comments. With `allowed`, any other name is a problem. */
  object(value: unknown, path: string, allowed?: readonly string[]): Fields | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#note(path, 'not-an-object');
      return null;
    }
    for (const name of Object.keys(value)) {
      if (allowed !== undefined && !name.startsWith('$') && !allowed.includes(name)) {
        this.#note(at(path, name), 'unknown-field');
      }
    }
    return value as Fields;
  }

  array(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.#note(path, 'not-a-list');
    return [];
  }

  text(value: unknown, path: string, form?: RegExp): string {
    if (typeof value !== 'string' || value.trim() === '') this.#note(path, 'not-a-text');
    else if (form !== undefined && !form.test(value)) this.#note(path, 'wrong-form');
    else return value;
    return '';
  }

  integer(value: unknown, path: string, minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): number {
    if (Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum) {
      return Number(value);
    }
    this.#note(path, 'not-an-integer');
    return minimum;
  }

  boolean(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') this.#note(path, 'not-a-boolean');
    return value === true;
  }

  oneOf<Value extends string>(value: unknown, path: string, allowed: readonly Value[]): Value {
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    this.#note(path, 'not-allowed');
    return allowed[0] as Value;
  }

  localised(value: unknown, path: string): Localised {
    const fields = this.object(value, path, ['zh', 'en']);
    const { zh, en } = { zh: fields?.['zh'], en: fields?.['en'] };
    if (typeof zh === 'string' && typeof en === 'string' && zh.trim() !== '' && en.trim() !== '') {
      return { zh, en };
    }
    if (fields !== null) this.#note(path, 'language-missing');
    return { zh: '', en: '' };
  }

  unique(values: readonly string[], path: string, field: string): void {
    for (const [index, value] of values.entries()) {
      if (value !== '' && values.indexOf(value) !== index)
        this.#note(`${path}[${index}].${field}`, 'duplicate');
    }
  }

  #note(path: string, code: keyof typeof MESSAGES): void {
    this.report(path, code, MESSAGES[code]);
  }
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
