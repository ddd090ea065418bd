import {
  DOCUMENT_TYPES,
  type EvidenceKind,
  formatDocumentHint,
  SYMPTOMS,
  type SymptomCode,
} from '@healthcode/domain';
import { formatCivilDay, formatInstant, usePreferences } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import type { SentRecord } from './draft.ts';
import { type Field, fieldsOf, isEvidenceKind } from './field.ts';
import type { FormError } from './form-error.ts';

const isSymptom = (code: string): code is SymptomCode => Object.hasOwn(SYMPTOMS, code);

/** The words for kinds, attributes, their values and what is wrong with them, in the reader's language. */
export function useSay() {
  const t = useT();
  const { language } = usePreferences();
  const { city } = useCity();

  // Names come from the schema's own table, and a test holds the catalogue to it; unknown ones are shown as they are.
  const look = (key: string, otherwise: string): string => {
    const words = t(key as Parameters<typeof t>[0]);
    return words === key ? otherwise : words;
  };

  const sayKind = (kind: string): string => look(`kinds.${kind}`, kind);
  const sayLabel = (name: string): string =>
    name === 'recordId' ? t('report.recordId') : look(`attributes.${name}`, name);
  const sayCode = (name: string, code: string): string =>
    name === 'codes' && isSymptom(code) ? SYMPTOMS[code][language] : look(`values.${name}.${code}`, code);

  const sayValue = (field: Field, value: unknown): string => {
    if (value === undefined || value === null) return '—';
    switch (field.widget) {
      case 'choice':
        return sayCode(field.name, String(value));
      case 'choices':
        return (value as readonly string[])
          .map((code) => sayCode(field.name, code))
          .join(language === 'zh' ? '、' : ', ');
      case 'yes-no':
        return value === true ? t('report.yes') : t('report.no');
      case 'day':
        return formatCivilDay(Number(value), language, { year: true });
      case 'instant':
        return formatInstant(Number(value), language, { year: true });
      case 'tenths':
        return `${(Number(value) / 10).toFixed(1)} ℃`;
      case 'district':
        return city?.districts.find(({ code }) => code === value)?.name[language] ?? String(value);
      default:
        return String(value);
    }
  };

  /** One line of what a record says: the chosen values first, then the rest. */
  const saySummary = (kind: string, attributes: Readonly<Record<string, unknown>>): string =>
    !isEvidenceKind(kind)
      ? ''
      : summaryFields(kind)
          .filter((field) => attributes[field.name] !== undefined)
          .map((field) => sayValue(field, attributes[field.name]))
          .join(language === 'zh' ? '，' : ', ');

  const sayError = (error: FormError): string =>
    'message' in error
      ? error.message[language]
      : t(`errors.${error.code}`, { ...error.params, field: sayLabel(error.field) });

  return { sayKind, sayLabel, sayCode, sayValue, saySummary, sayError };
}

const SHORT_WIDGETS = new Set<Field['widget']>(['choice', 'choices', 'instant', 'day', 'tenths', 'district']);

/** What tells records of a kind apart in a list: choices, then the moments; at most three. */
function summaryFields(kind: EvidenceKind): readonly Field[] {
  return fieldsOf(kind)
    .filter(({ widget }) => SHORT_WIDGETS.has(widget))
    .slice(0, 3);
}

/** All of a document that comes back from the server: its type and the last two characters. */
export function sayHint(hint: SentRecord['hint'], language: 'zh' | 'en'): string {
  const type = DOCUMENT_TYPES.find((known) => known === hint.type);
  return type ? formatDocumentHint({ type, lastTwo: hint.lastTwo }, language) : hint.lastTwo;
}
