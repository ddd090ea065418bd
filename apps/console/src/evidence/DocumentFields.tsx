import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES } from '@healthcode/domain';
import { SelectField, TextField, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { DocumentDraft } from './document-fields.ts';
import type { Draft } from './draft.ts';

interface DocumentFieldsProps {
  readonly draft: Pick<Draft, 'document' | 'corrects'>;
  readonly errorAt: ReadonlyMap<string, string>;
  readonly onChange: (document: DocumentDraft) => void;
}

/** About whom: document type and number. The number is asked for again in a correction: it is never shown. */
export function DocumentFields({ draft, errorAt, onChange }: DocumentFieldsProps) {
  const t = useT();
  const { language } = usePreferences();
  const { document, corrects } = draft;
  const hint = corrects
    ? t('report.documentNumberAgain', { lastTwo: corrects.hint.lastTwo })
    : t('report.documentNumberHint');
  return (
    <div className="hc-form">
      <SelectField
        id="documentType"
        label={t('report.documentType')}
        error={errorAt.get('documentType')}
        options={DOCUMENT_TYPES.map((type) => ({
          value: type,
          label: DOCUMENT_TYPE_NAMES[type].full[language],
        }))}
        value={DOCUMENT_TYPES.find((type) => type === document.type) ?? null}
        onChange={(type) => onChange({ ...document, type })}
      />
      {document.type === 'passport' && (
        <TextField
          id="documentCountry"
          label={t('report.passportCountry')}
          hint={t('report.passportCountryHint')}
          error={errorAt.get('documentCountry')}
          value={document.country}
          onChange={(country) => onChange({ ...document, country })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          chars={6}
        />
      )}
      <TextField
        id="documentNumber"
        label={t('report.documentNumber')}
        hint={hint}
        error={errorAt.get('documentNumber')}
        value={document.number}
        onChange={(number) => onChange({ ...document, number })}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        chars={24}
      />
    </div>
  );
}
