import { type FieldProblem, type Localised, parseDay } from '@healthcode/domain';

/** How the columns of a source's own file become ours. */
export interface Mapping {
  readonly kind: string;
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** Cells that mean "not known", beside empty ones. */
  readonly missing: readonly string[];
}

/** A fixed value, or a column of the file, perhaps with its values translated or its dates turned. */
export type ColumnMapping =
  | { readonly value: string }
  | { readonly from: string; readonly values?: Readonly<Record<string, string>>; readonly date?: DateOrder };

/** The order of the parts of a date, whatever stands between them. */
export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';

const ORDERS: readonly string[] = [
  'day-month-year',
  'month-day-year',
  'year-month-day',
] satisfies DateOrder[];

/** Reads a mapping file, with every problem at its place. */
export function parseMapping(json: unknown): { mapping: Mapping } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const root = objectAt(json, '', problems);
  const columns = objectAt(root['columns'], 'columns', problems);
  const missing = Array.isArray(root['missing'])
    ? root['missing'].filter((mark) => typeof mark === 'string')
    : [];
  if (typeof root['kind'] !== 'string') report(problems, 'kind', 'not-a-text', WANTED.text);
  const read = Object.entries(columns).map(([name, column]) => [
    name,
    parseColumn(column, `columns.${name}`, problems),
  ]);
  if (problems.length > 0) return { problems };
  return { mapping: { kind: root['kind'] as string, columns: Object.fromEntries(read), missing } };
}

function parseColumn(json: unknown, path: string, problems: FieldProblem[]): ColumnMapping | null {
  const column = objectAt(json, path, problems);
  if (typeof column['value'] === 'string') return { value: column['value'] };
  const { from, values, date } = column as { from?: unknown; values?: unknown; date?: unknown };
  if (typeof from !== 'string') report(problems, path, 'from-or-value', WANTED.fromOrValue);
  if (date !== undefined && !ORDERS.includes(String(date)))
    report(problems, `${path}.date`, 'not-allowed', WANTED.date);
  if (values !== undefined) objectAt(values, `${path}.values`, problems);
  return {
    from: String(from),
    ...(values === undefined ? {} : { values: values as Record<string, string> }),
    ...(date === undefined ? {} : { date: date as DateOrder }),
  };
}

function objectAt(json: unknown, path: string, problems: FieldProblem[]): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Record<string, unknown>;
  report(problems, path, 'not-an-object', WANTED.object);
  return {};
}

function report(problems: FieldProblem[], path: string, code: string, message: Localised): void {
  problems.push({ path, code, message });
}

const WANTED = {
  object: { zh: '这里应是一个对象。', en: 'An object is expected here.' },
  text: { zh: '这里应是文字。', en: 'A text is expected here.' },
  fromOrValue: {
    zh: '这里要有 from（列名）或 value（固定值）。',
    en: 'Either from (a column) or value is needed.',
  },
  date: {
    zh: `日期顺序应是 ${ORDERS.join('、')} 之一。`,
    en: `The order of dates is one of ${ORDERS.join(', ')}.`,
  },
} as const satisfies Record<string, Localised>;

/** A cell of the source's file as our column has it. What cannot be turned stays as it is, and fails as such. */
export function mapCell(
  mapping: Mapping,
  column: Extract<ColumnMapping, { from: string }>,
  text: string,
): string {
  const trimmed = text.trim();
  if (mapping.missing.includes(trimmed)) return '';
  const value = column.values && Object.hasOwn(column.values, trimmed) ? column.values[trimmed]! : trimmed;
  return column.date && value !== '' ? (turnDate(value, column.date) ?? value) : value;
}

function turnDate(text: string, order: DateOrder): string | null {
  const parts = text.split(/\D+/).filter((part) => part !== '');
  if (parts.length !== 3) return null;
  const names = order.split('-');
  const part = (name: string) => parts[names.indexOf(name)] ?? '';
  const day = `${part('year').padStart(4, '20')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return parseDay(day) === null ? null : day;
}
