import type { Localised } from '../localised.ts';
import type { FieldProblem, Parsed } from '../parsing/field-problem.ts';
import { Reader } from '../parsing/reader.ts';
import {
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentPurposeId,
  type ServiceText,
} from './consent-purpose.ts';

/**
 * Reads `policy/<region>/consents.json`: every purpose once, in the order in which it is shown. The purpose `service`
 * has its text from elsewhere; the others bring their own.
 */
export function parseConsents(json: unknown, service: ServiceText): Parsed<readonly ConsentPurpose[]> {
  const problems: FieldProblem[] = [];
  const reader = new Reader(problems);
  const root = reader.object(json, '', ['purposes']);
  const value = reader
    .array(root?.['purposes'], 'purposes')
    .map((purpose, place) => parsePurpose(reader, purpose, `purposes[${place}]`, service));
  reader.unique(
    value.map(({ id }) => id),
    'purposes',
    'id',
  );
  for (const id of CONSENT_PURPOSES) {
    if (!value.some((purpose) => purpose.id === id)) {
      reader.report('purposes', 'purpose-missing', { zh: `缺少 ${id}。`, en: `${id} is missing.` });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function parsePurpose(reader: Reader, json: unknown, path: string, service: ServiceText): ConsentPurpose {
  const own = ['id', 'needed', 'title', 'withdrawing'];
  const fields = reader.object(json, path);
  const id: ConsentPurposeId = reader.oneOf(fields?.['id'], `${path}.id`, CONSENT_PURPOSES);
  reader.object(json, path, id === 'service' ? own : [...own, 'version', 'paragraphs']);
  const text =
    id === 'service'
      ? service
      : {
          textVersion: reader.integer(fields?.['version'], `${path}.version`, 1),
          paragraphs: parseParagraphs(reader, fields?.['paragraphs'], `${path}.paragraphs`),
        };
  return {
    id,
    needed: reader.boolean(fields?.['needed'], `${path}.needed`),
    textVersion: text.textVersion,
    title: reader.localised(fields?.['title'], `${path}.title`),
    paragraphs: text.paragraphs,
    withdrawing: reader.localised(fields?.['withdrawing'], `${path}.withdrawing`),
  };
}

const parseParagraphs = (reader: Reader, json: unknown, path: string): readonly Localised[] =>
  reader.array(json, path).map((paragraph, place) => reader.localised(paragraph, `${path}[${place}]`));
