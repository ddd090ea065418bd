import { DOCUMENT_PROBLEMS, type DocumentProblem, type Localised } from '@healthcode/domain';
import { type Field, firstControl } from './field.ts';

/** A key of the catalogue's `errors`; each sentence names the field. */
export type Saying =
  | 'missing'
  | 'notChosen'
  | 'dateMissing'
  | 'timeMissing'
  | 'dateFormat'
  | 'dateImpossible'
  | 'timeFormat'
  | 'timeImpossible'
  | 'future'
  | 'number'
  | 'range'
  | 'tooLong'
  | 'recordId'
  | 'other';

/** What is wrong at one control: in the catalogue's words, or in those that the domain or the server gave. */
export type FormError =
  | {
      readonly control: string;
      /** The attribute's name, or `recordId`. */
      readonly field: string;
      readonly code: Saying;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly control: string; readonly message: Localised };

/** Controls beside the attributes' own. */
const OTHER_CONTROLS = ['documentType', 'documentNumber', 'documentCountry', 'recordId'];

interface PathError {
  readonly path: string;
  readonly code: string;
  readonly message?: Localised | undefined;
}

/** The control that a path such as `attributes.sampledAt`, `/attributes/codes/0` or `documentNumber` is about. */
function controlAt(path: string, fields: readonly Field[]): { control: string; field: string } | null {
  const [first, second] = path.split(/[./[\]]/).filter((part) => part !== '');
  const name = first === 'attributes' ? second : first;
  const field = fields.find((candidate) => candidate.name === name);
  if (field) return { control: firstControl(field), field: field.name };
  return name !== undefined && OTHER_CONTROLS.includes(name) ? { control: name, field: name } : null;
}

const isDocumentProblem = (code: string): code is DocumentProblem => Object.hasOwn(DOCUMENT_PROBLEMS, code);

/** The words that came with an error; the server sends a document's problem as its code alone. */
const messageOf = ({ code, message }: PathError): Localised | undefined =>
  message ?? (isDocumentProblem(code) ? DOCUMENT_PROBLEMS[code] : undefined);

/**
 * The server's or the domain's errors at the controls that they are about, one for each. Those about no control of
 * this form are left out: the caller says in general that the record was not taken.
 */
export function errorsByPath(errors: readonly PathError[], fields: readonly Field[]): FormError[] {
  const placed = new Map<string, FormError>();
  for (const error of errors) {
    const place = controlAt(error.path, fields);
    const message = messageOf(error);
    if (!place || placed.has(place.control)) continue;
    const { control, field } = place;
    placed.set(control, message ? { control, message } : { control, field, code: 'other', params: {} });
  }
  return [...placed.values()];
}
