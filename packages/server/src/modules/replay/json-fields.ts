import { type DayNumber, type FieldProblem, isAreaCode, type Localised, parseDay } from '@healthcode/domain';

/** Reads one object of a JSON file and notes every problem at its place instead of stopping at the first. */
export class JsonFields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #problems: FieldProblem[];

  constructor(json: unknown, path: string, problems: FieldProblem[]) {
    this.#path = path;
    this.#problems = problems;
    this.#fields = isObject(json) ? json : {};
    if (!isObject(json)) this.#note('', 'not-an-object', WANTED.object);
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value === 'string' && value !== '') return value;
    this.#note(name, 'not-a-text', WANTED.text);
    return '';
  }

  localised(name: string): Localised {
    const fields = this.object(name);
    return { zh: fields.text('zh'), en: fields.text('en') };
  }

  day(name: string): DayNumber {
    const day = parseDay(this.text(name));
    if (day === null) this.#note(name, 'not-a-day', WANTED.day);
    return day ?? 0;
  }

  area(name: string): string {
    const code = this.text(name);
    if (!isAreaCode(code)) this.#note(name, 'not-an-area', WANTED.area);
    return code;
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[]): Value {
    const found = allowed.find((value) => value === this.#fields[name]);
    if (found === undefined) this.#note(name, 'not-allowed', WANTED.allowed);
    return found ?? allowed[0]!;
  }

  pattern(name: string, flags: string): RegExp {
    return this.#compile(this.text(name), name, flags);
  }

  patterns(name: string, flags: string): RegExp[] {
    return this.texts(name).map((text, index) => this.#compile(text, `${name}[${index}]`, flags));
  }

  texts(name: string): string[] {
    return this.#list(name).map((value, index) => {
      if (typeof value !== 'string') this.#note(`${name}[${index}]`, 'not-a-text', WANTED.text);
      return String(value);
    });
  }

  /** The values of an object whose names are data, each a text. */
  textsByName(name: string): Record<string, string> {
    const fields = this.object(name);
    return Object.fromEntries(Object.keys(fields.#fields).map((key) => [key, fields.text(key)]));
  }

  object(name: string): JsonFields {
    return new JsonFields(this.#fields[name], this.#at(name), this.#problems);
  }

  objects(name: string): JsonFields[] {
    return this.#list(name).map(
      (value, index) => new JsonFields(value, this.#at(`${name}[${index}]`), this.#problems),
    );
  }

  #list(name: string): readonly unknown[] {
    const value = this.#fields[name];
    if (Array.isArray(value)) return value;
    this.#note(name, 'not-a-list', WANTED.list);
    return [];
  }

  #compile(text: string, name: string, flags: string): RegExp {
    try {
      return new RegExp(text, flags);
    } catch {
      this.#note(name, 'not-a-pattern', WANTED.pattern);
      return /$^/;
    }
  }

  #note(name: string, code: string, message: Localised): void {
    this.#problems.push({ path: this.#at(name), code, message });
  }

  #at(name: string): string {
    return [this.#path, name].filter((part) => part !== '').join('.');
  }
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const WANTED = {
  object: { zh: '这里应是一个对象。', en: 'An object is expected here.' },
  list: { zh: '这里应是一个列表。', en: 'A list is expected here.' },
  text: { zh: '这里应是文字，不能为空。', en: 'A text is expected here, and not an empty one.' },
  day: { zh: '这里应是存在的日期。', en: 'A day that exists is expected here.' },
  area: { zh: '这里应是六位行政区划代码。', en: 'A six-digit area code is expected here.' },
  allowed: { zh: '这个值不在允许的范围内。', en: 'This is none of the allowed values.' },
  pattern: { zh: '这不是有效的正则表达式。', en: 'This is no valid regular expression.' },
} as const satisfies Record<string, Localised>;
