import { SummaryList, TextField } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import type { Draft } from './draft.ts';

interface RecordNumberFieldProps {
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (recordId: string) => void;
}

/** The office's own number for the record; a correction keeps it, because the number is what is corrected. */
export function RecordNumberField({ draft, error, onChange }: RecordNumberFieldProps) {
  const t = useT();
  if (draft.corrects) {
    return (
      <div>
        <SummaryList look="facts" rows={[{ label: t('report.recordId'), value: draft.recordId }]} />
        <p className="console-meta">{t('report.recordIdFixed')}</p>
      </div>
    );
  }
  return (
    <TextField
      id="recordId"
      label={t('report.recordId')}
      hint={t('report.recordIdHint')}
      error={error}
      value={draft.recordId}
      onChange={onChange}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={64}
    />
  );
}
