import { formatDay } from '@healthcode/domain';
import { writeInstant } from '../clock/wall-time.ts';
import { type Field, type FormValues, firstControl, timeControl } from './field.ts';

function writeField(field: Field, value: unknown, utcOffsetMinutes: number): FormValues {
  if (value === undefined || value === null) return {};
  switch (field.widget) {
    case 'choices':
      return { [field.name]: Array.isArray(value) ? value.map(String) : [] };
    case 'yes-no':
      return { [field.name]: value === true ? 'yes' : 'no' };
    case 'day':
      return { [field.name]: formatDay(Number(value)) };
    case 'instant': {
      const { date, time } = writeInstant(Number(value), utcOffsetMinutes);
      return { [firstControl(field)]: date, [timeControl(field)]: time };
    }
    case 'tenths':
      return { [field.name]: (Number(value) / 10).toFixed(1) };
    default:
      return { [field.name]: String(value) };
  }
}

/** What stands in the form for a record that exists, so that a correction begins from it. */
export function writeFields(
  fields: readonly Field[],
  attributes: Readonly<Record<string, unknown>>,
  utcOffsetMinutes: number,
): FormValues {
  return Object.assign(
    {},
    ...fields.map((field) => writeField(field, attributes[field.name], utcOffsetMinutes)),
  );
}
