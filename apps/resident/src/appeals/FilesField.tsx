import { errorText } from '@healthcode/contracts/client';
import { Button, Icon, usePreferences } from '@healthcode/ui';
import { useRef } from 'react';
import type { AppealFiles, ChosenFile } from './use-appeal-files.ts';
import { useT } from './words.ts';

/** Phones turn their own format into one of these when it is not among them. */
const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf';

interface FilesFieldProps {
  readonly label: string;
  readonly files: AppealFiles;
  readonly most: number;
  readonly days: number;
  /** Null: once sent, a file stays. */
  readonly onRemove: ((file: ChosenFile) => void) | null;
}

/** Photos and PDFs: chosen, on their way, there, or why not. */
export function FilesField({ label, files, most, days, onRemove }: FilesFieldProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="hc-field">
      <p className="hc-field__label" id="files-label">
        {label}
      </p>
      <div className="hc-field__hint" id="files-hint">
        {t('form.filesHint', { most, days })}
      </div>
      {files.files.length > 0 && (
        <ul className="r-files">
          {files.files.map((file) => (
            <FileRow key={file.key} file={file} files={files} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {files.tooMany && (
        <p className="hc-field__error" role="status">
          <Icon name="attention" />
          <span>{t('form.many', { most })}</span>
        </p>
      )}
      <input
        ref={input}
        className="hc-hidden"
        type="file"
        id="files"
        tabIndex={-1}
        multiple
        accept={TAKEN}
        aria-label={t('form.add')}
        onChange={(event) => {
          files.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        variant="second"
        icon="camera"
        aria-describedby="files-hint"
        onClick={() => input.current?.click()}
      >
        {t('form.add')}
      </Button>
    </div>
  );
}

interface FileRowProps {
  readonly file: ChosenFile;
  readonly files: AppealFiles;
  readonly onRemove: FilesFieldProps['onRemove'];
}

function FileRow({ file, files, onRemove }: FileRowProps) {
  const t = useT();
  const { name } = file.file;
  const isUnderWay = file.state === 'sending';
  const remove = () => {
    onRemove?.(file);
    files.drop(file.key);
  };
  return (
    <li className="r-file">
      <Icon name="document" />
      <div className="r-file__what">
        <p className="r-file__name">{name}</p>
        <FileState file={file} />
      </div>
      <div className="r-file__acts">
        {file.state === 'lost' && (
          <Button variant="plain" aria-label={t('form.againOf', { name })} onClick={() => files.again(file)}>
            {t('form.again')}
          </Button>
        )}
        {(file.state !== 'kept' || onRemove !== null) && (
          <Button
            variant="plain"
            aria-label={t(isUnderWay ? 'form.cancelOf' : 'form.removeOf', { name })}
            onClick={remove}
          >
            {t(isUnderWay ? 'form.cancel' : 'form.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function FileState({ file: { state, share, problem, file } }: { readonly file: ChosenFile }) {
  const t = useT();
  const { language } = usePreferences();
  if (state === 'sending') {
    return (
      <progress
        className="r-progress-bar"
        max={1}
        value={share}
        aria-label={t('form.sending', { name: file.name })}
      >
        {t('form.percent', { percent: Math.round(share * 100) })}
      </progress>
    );
  }
  if (state === 'kept') return <p className="r-beside">{t('form.kept')}</p>;
  const why = state === 'refused' && problem !== null ? errorText(problem, language) : '';
  return (
    <p className="hc-field__error" role="status">
      <Icon name="attention" />
      <span>{state === 'refused' ? why : t(state === 'large' ? 'form.large' : 'form.lost')}</span>
    </p>
  );
}
