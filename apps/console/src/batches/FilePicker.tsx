import { classNames, Icon } from '@healthcode/ui';
import { type DragEvent, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { formatBytes } from './choose-file.ts';

interface FilePickerProps {
  readonly id: string;
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A native file input under a field that files can be dropped on. */
export function FilePicker({ id, file, error, onChoose }: FilePickerProps) {
  const t = useT();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className="hc-field" data-error={error !== undefined || undefined}>
      <span className="hc-field__label" id={`${id}-label`}>
        {t('upload.file')}
      </span>
      <div className="hc-field__hint" id={`${id}-hint`}>
        {t('upload.fileHint')}
      </div>
      {error !== undefined && (
        <p className="hc-field__error" id={`${id}-error`}>
          <Icon name="attention" />
          <span>{error}</span>
        </p>
      )}
      <label
        className={classNames('console-drop', over && 'console-drop--over')}
        onDragEnter={hover}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          id={id}
          className="console-drop__input"
          accept=".csv,.txt,text/csv"
          aria-labelledby={`${id}-label ${id}-words`}
          aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChoose([...(event.target.files ?? [])])}
        />
        <Icon name={file ? 'document' : 'upload'} size={1.6} />
        <span className="console-drop__words" id={`${id}-words`}>
          {file && <strong>{file.name}</strong>}
          <span>
            {over
              ? t('upload.dropNow')
              : file
                ? t('upload.chosen', { size: formatBytes(file.size) })
                : t('upload.drop')}
          </span>
        </span>
      </label>
    </div>
  );
}
