import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type DocumentType } from '@healthcode/domain';
import { Button, ErrorSummary, OptionGroup, usePreferences } from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { useT } from './words.ts';

interface WhichDocumentProps {
  /** What was chosen before; null: nothing. */
  readonly before: DocumentType | null;
  readonly onChosen: (type: DocumentType) => void;
}

/** One question: which of the six kinds of document. */
export function WhichDocument({ before, onChosen }: WhichDocumentProps) {
  const t = useT();
  const { language } = usePreferences();
  const [type, setType] = useState(before);
  const [attempt, setAttempt] = useState(0);
  const error = attempt > 0 && type === null ? t('whichMissing') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (type !== null) onChosen(type);
  };
  return (
    <form className="hc-form r-which" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={error === undefined ? [] : [{ field: 'document-type', message: error }]}
        attempt={attempt}
      />
      <OptionGroup
        id="document-type"
        label={t('which')}
        error={error}
        options={DOCUMENT_TYPES.map((value) => ({ value, label: DOCUMENT_TYPE_NAMES[value].full[language] }))}
        value={type}
        onChange={setType}
      />
      <Button type="submit" block>
        {t('next')}
      </Button>
    </form>
  );
}
