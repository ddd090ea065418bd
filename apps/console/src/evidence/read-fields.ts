import type { AttributeValue } from '@healthcode/domain';
import { instantAt, readDay, readTime } from '../clock/wall-time.ts';
import { type Field, type FormValues, firstControl, listOf, textOf, timeControl } from './field.ts';
import type { FormError, Saying } from './form-error.ts';

type Read =
  | { readonly ok: true; readonly value: AttributeValue | undefined }
  | { readonly ok: false; readonly errors: readonly FormError[] };

const MAX_TEXT = 100;
const CHOSEN = new Set(['choice', 'choices', 'yes-no', 'district']);
const DATE_ERRORS = { missing: 'dateMissing', format: 'dateFormat', impossible: 'dateImpossible' } as const;
const TIME_ERRORS = { missing: 'timeMissing', format: 'timeFormat', impossible: 'timeImpossible' } as const;

const nothing: Read = { ok: true, value: undefined };
const read = (value: AttributeValue): Read => ({ ok: true, value });

function errorAt(
  control: string,
  field: Field,
  code: Saying,
  params: Record<string, string> = {},
): FormError {
  return { control, field: field.name, code, params };
}
const wrong = (field: Field, code: Saying, params?: Record<string, string>): Read => ({
  ok: false,
  errors: [errorAt(firstControl(field), field, code, params)],
});

function readInstant(field: Field, values: FormValues, utcOffsetMinutes: number): Read {
  const [date, time] = [textOf(values, firstControl(field)), textOf(values, timeControl(field))];
  if (!field.required && date.trim() === '' && time.trim() === '') return nothing;
  const [day, minute] = [readDay(date), readTime(time)];
  if (day.ok && minute.ok) return read(instantAt(day.value, minute.value, utcOffsetMinutes));
  const errors: FormError[] = [];
  if (!day.ok) errors.push(errorAt(firstControl(field), field, DATE_ERRORS[day.reason]));
  if (!minute.ok) errors.push(errorAt(timeControl(field), field, TIME_ERRORS[minute.reason]));
  return { ok: false, errors };
}

function readDayText(field: Field, text: string): Read {
  const day = readDay(text);
  return day.ok ? read(day.value) : wrong(field, DATE_ERRORS[day.reason]);
}

/** Tenths are written as people write them: 37.8 is 378. */
function readNumber(field: Field, text: string): Read {
  const tenths = field.widget === 'tenths';
  const parts = (tenths ? /^(\d{1,4})(?:[.。](\d))?$/ : /^(\d{1,9})$/).exec(text.normalize('NFKC'));
  if (!parts) return wrong(field, 'number');
  const value = tenths ? Number(parts[1]) * 10 + Number(parts[2] ?? 0) : Number(parts[1]);
  if (value >= field.min && value <= field.max) return read(value);
  const say = (n: number) => (tenths ? (n / 10).toFixed(1) : String(n));
  return wrong(field, 'range', { min: say(field.min), max: say(field.max) });
}

function readWritten(field: Field, text: string): Read {
  switch (field.widget) {
    case 'day':
      return readDayText(field, text);
    case 'yes-no':
      return read(text === 'yes');
    case 'whole-number':
    case 'tenths':
      return readNumber(field, text);
    case 'country':
      return read(text.normalize('NFKC').toUpperCase());
    case 'area':
    case 'reference':
      return read(text.normalize('NFKC'));
    default:
      return [...text].length <= MAX_TEXT ? read(text) : wrong(field, 'tooLong', { max: String(MAX_TEXT) });
  }
}

function readField(field: Field, values: FormValues, utcOffsetMinutes: number): Read {
  if (field.widget === 'instant') return readInstant(field, values, utcOffsetMinutes);
  const list = listOf(values, field.name);
  const text = textOf(values, field.name).trim();
  if (list.length === 0 && text === '') {
    return field.required ? wrong(field, CHOSEN.has(field.widget) ? 'notChosen' : 'missing') : nothing;
  }
  return field.widget === 'choices' ? read(list) : readWritten(field, text);
}

export type ReadForm =
  | { readonly ok: true; readonly attributes: Readonly<Record<string, AttributeValue>> }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** The record's attributes from what stands in the form, or all that cannot be read, in the form's order. */
export function readFields(fields: readonly Field[], values: FormValues, utcOffsetMinutes: number): ReadForm {
  const attributes: Record<string, AttributeValue> = {};
  const errors: FormError[] = [];
  for (const field of fields) {
    const result = readField(field, values, utcOffsetMinutes);
    if (!result.ok) errors.push(...result.errors);
    else if (result.value !== undefined) attributes[field.name] = result.value;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, attributes };
}
