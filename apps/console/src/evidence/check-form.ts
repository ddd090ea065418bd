import {
  dayNumberAt,
  type EvidenceAttributes,
  type EvidenceKind,
  type IdentityDocument,
  parseEvidenceAttributes,
} from '@healthcode/domain';
import { checkDocument, type DocumentDraft } from './document-fields.ts';
import { type Field, type FormValues, fieldsOf, firstControl, timeControl } from './field.ts';
import { errorsByPath, type FormError } from './form-error.ts';
import { readFields } from './read-fields.ts';
import { isRecordId } from './record-number.ts';

/** The one attribute that tells what is still to come; every other day and time is something that happened. */
const MAY_LIE_AHEAD = 'dueAt';

export interface CityClock {
  /** UTC ms, in the city's time. */
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

export interface ReportForm {
  readonly kind: EvidenceKind;
  readonly recordId: string;
  readonly document: DocumentDraft;
  readonly values: FormValues;
}

export type CheckedForm =
  | { readonly ok: true; readonly document: IdentityDocument; readonly attributes: EvidenceAttributes }
  | { readonly ok: false; readonly errors: readonly FormError[] };

function liesAhead(field: Field, value: unknown, clock: CityClock): boolean {
  if (field.name === MAY_LIE_AHEAD || typeof value !== 'number') return false;
  if (field.widget === 'instant') return value > clock.now;
  return field.widget === 'day' && value > dayNumberAt(clock.now, clock.utcOffsetMinutes);
}

/** A time today is ahead by its hour, so the error stands at the time; a later day stands at the date. */
function aheadError(field: Field, value: unknown, clock: CityClock): FormError {
  const today = dayNumberAt(clock.now, clock.utcOffsetMinutes);
  const byHour = field.widget === 'instant' && dayNumberAt(Number(value), clock.utcOffsetMinutes) === today;
  const control = byHour ? timeControl(field) : firstControl(field);
  return { control, field: field.name, code: 'future', params: {} };
}

function checkAttributes(
  { kind, values }: ReportForm,
  clock: CityClock,
): { attributes: EvidenceAttributes; errors: readonly FormError[] } {
  const fields = fieldsOf(kind);
  const written = readFields(fields, values, clock.utcOffsetMinutes);
  if (!written.ok) return { attributes: {}, errors: written.errors };
  const { attributes } = written;
  const ahead = fields
    .filter((field) => liesAhead(field, attributes[field.name], clock))
    .map((field) => aheadError(field, attributes[field.name], clock));
  if (ahead.length > 0) return { attributes, errors: ahead };
  const parsed = parseEvidenceAttributes(kind, attributes);
  return { attributes, errors: parsed.ok ? [] : errorsByPath(parsed.problems, fields) };
}

/**
 * Everything that can be found wrong without the server, in the order of the form: the document's form and check
 * digit, what cannot be read, what lies in the future, what the kind's schema does not allow.
 */
export function checkForm(form: ReportForm, clock: CityClock): CheckedForm {
  const document = checkDocument(form.document, dayNumberAt(clock.now, clock.utcOffsetMinutes));
  const { attributes, errors: attributeErrors } = checkAttributes(form, clock);
  const documentErrors = document.ok
    ? []
    : errorsByPath(
        document.errors.map(({ place, message }) => ({ path: place, code: 'document', message })),
        [],
      );
  const recordErrors: FormError[] = isRecordId(form.recordId.trim())
    ? []
    : [{ control: 'recordId', field: 'recordId', code: 'recordId', params: {} }];
  const errors = [...documentErrors, ...attributeErrors, ...recordErrors];
  return errors.length === 0 && document.ok
    ? { ok: true, document: document.document, attributes }
    : { ok: false, errors };
}
