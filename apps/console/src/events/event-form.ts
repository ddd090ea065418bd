import type { RequestOf } from '@healthcode/contracts/client';
import type { Field, FormValues } from '../evidence/field.ts';
import type { FormError } from '../evidence/form-error.ts';
import { readFields } from '../evidence/read-fields.ts';

type Body = RequestOf<'proposeEvent'>['body'];

const field = (name: string, widget: Field['widget']): Field => ({
  name,
  widget,
  required: true,
  codes: [],
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
});

/** What is asked about an event, in the order of the form. */
export const EVENT_FIELDS: readonly Field[] = [
  field('placeZh', 'text'),
  field('placeEn', 'text'),
  field('district', 'district'),
  field('from', 'instant'),
  field('to', 'instant'),
  field('ground', 'text'),
  field('eventId', 'text'),
];

const EVENT_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

export type CheckedEvent =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** The event that the form describes, or all that is missing or wrong. */
export function checkEvent(
  values: FormValues,
  { now, utcOffsetMinutes }: { readonly now: number; readonly utcOffsetMinutes: number },
): CheckedEvent {
  const read = readFields(EVENT_FIELDS, values, utcOffsetMinutes);
  if (!read.ok) return read;
  const { placeZh, placeEn, district, from, to, ground, eventId } = read.attributes;
  const body = {
    eventId: String(eventId),
    place: { zh: String(placeZh), en: String(placeEn) },
    district: String(district),
    startsAt: Number(from),
    endsAt: Number(to),
    ground: String(ground),
  };
  const errors: FormError[] = [];
  if (body.endsAt < body.startsAt) errors.push({ control: 'to.date', message: BACKWARDS });
  else if (body.endsAt > now) errors.push({ control: 'to.date', field: 'to', code: 'future', params: {} });
  if (!EVENT_ID.test(body.eventId))
    errors.push({ control: 'eventId', field: 'eventId', code: 'recordId', params: {} });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, body };
}

const BACKWARDS = { zh: '结束时间不能早于开始时间。', en: 'The end cannot be before the start.' };
