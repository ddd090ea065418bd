import { classNames, Icon } from '@healthcode/ui';
import { type DragEvent, useState } from 'react';
import { formatBytes } from '../../batches/choose-file.ts';
import { useT } from '../../i18n/words.ts';

interface RulesFilePickerProps {
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onChoose: (file: File) => void;
}

/** A native file input under a field that a file of rules can be dropped on. */
export function RulesFilePicker({ file, error, onChoose }: RulesFilePickerProps) {
  const t = useT();
  const [over, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen) onChoose(chosen);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div className="hc-field" data-error={error !== undefined || undefined}>
      <span className="hc-field__label" id="file-label">
        {t('newDraft.chooseFile')}
      </span>
      <div className="hc-field__hint" id="file-hint">
        {t('newDraft.chooseFileHint')}
      </div>
      {error !== undefined && (
        <p className="hc-field__error" id="file-error">
          <Icon name="attention" />
          <span>{error}</span>
        </p>
      )}
      <label
        className={classNames('console-drop', over && 'console-drop--over')}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          choose(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          id="file"
          className="console-drop__input"
          accept=".json,application/json"
          aria-labelledby="file-label file-words"
          aria-describedby={error === undefined ? 'file-hint' : 'file-hint file-error'}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => choose(event.target.files)}
        />
        <Icon name={file ? 'document' : 'upload'} size={1.6} />
        <span className="console-drop__words" id="file-words">
          {file && <strong>{file.name}</strong>}
          <span>{file ? t('newDraft.chosen', { size: formatBytes(file.size) }) : t('newDraft.drop')}</span>
        </span>
      </label>
    </div>
  );
}
