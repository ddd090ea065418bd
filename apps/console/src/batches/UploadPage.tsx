import { errorText } from '@healthcode/contracts/client';
import type { EvidenceKind } from '@healthcode/domain';
import {
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Notice,
  Panel,
  SelectField,
  usePreferences,
} from '@healthcode/ui';
import { type FormEvent, useState } from 'react';
import { isEvidenceKind } from '../evidence/field.ts';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { ColumnsHelp } from './ColumnsHelp.tsx';
import { type FileError, fileError, formatBytes } from './choose-file.ts';
import { FilePicker } from './FilePicker.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { type UploadState, useUpload } from './use-upload.ts';

/** Choose kind and file, send it; its own page then shows the check. */
export function UploadPage() {
  const t = useT();
  const me = useMe();
  const { language } = usePreferences();
  const kinds = (me.source?.mandate ?? []).filter(isEvidenceKind);
  const { state, upload, cancel } = useUpload();
  const none = kinds.length === 0;
  return (
    <ConsolePage
      title={none ? t('upload.none', { source: me.source?.name[language] ?? '' }) : t('upload.title')}
      documentTitle={t('upload.title')}
      lead={t(none ? 'source.noneText' : 'upload.lead')}
      before={<BackLink href="/batches">{t('batches.title')}</BackLink>}
      width="text"
    >
      <UploadFailure state={state} />
      {state.step === 'sending' && <UploadProgress state={state} onCancel={cancel} />}
      {!none && (
        <div hidden={state.step === 'sending'}>
          <UploadForm kinds={kinds} onSend={(file, kind) => void upload(file, kind)} />
        </div>
      )}
    </ConsolePage>
  );
}

interface UploadFormProps {
  readonly kinds: readonly EvidenceKind[];
  readonly onSend: (file: File, kind: EvidenceKind) => void;
}

function UploadForm({ kinds, onSend }: UploadFormProps) {
  const t = useT();
  const { sayKind } = useSay();
  const [only] = kinds;
  const [kind, setKind] = useState<EvidenceKind | null>(kinds.length === 1 && only ? only : null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [attempt, setAttempt] = useState(0);
  const file = files[0] ?? null;
  const found: FileError | 'oneOnly' | null = files.length > 1 ? 'oneOnly' : fileError(file);
  const wrongKind = attempt > 0 && kind === null ? t('upload.errors.kindMissing') : undefined;
  // A wrong file is said at once; a missing one only when it is asked for.
  const wrongFile =
    found !== null && (attempt > 0 || found !== 'fileMissing') ? t(`upload.errors.${found}`) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (kind !== null && file !== null && found === null) onSend(file, kind);
  };
  const errors = [
    ...(wrongKind ? [{ field: 'kind', message: wrongKind }] : []),
    ...(wrongFile ? [{ field: 'file', message: wrongFile }] : []),
  ];
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={attempt > 0 ? errors : []} attempt={attempt} />
      <Panel>
        <div className="hc-panel__section console-upload">
          {kinds.length === 1 && only ? (
            <p>{t('upload.kindOnly', { kind: sayKind(only) })}</p>
          ) : (
            <SelectField
              id="kind"
              label={t('upload.kind')}
              hint={t('upload.kindHint')}
              error={wrongKind}
              options={kinds.map((value) => ({ value, label: sayKind(value) }))}
              value={kind}
              onChange={setKind}
            />
          )}
          {kind !== null && <ColumnsHelp kind={kind} />}
          <FilePicker
            id="file"
            file={files.length === 1 ? file : null}
            error={wrongFile}
            onChoose={(chosen) => chosen.length > 0 && setFiles(chosen)}
          />
        </div>
      </Panel>
      <div className="console-actions">
        <Button type="submit" icon="upload">
          {t('upload.send')}
        </Button>
      </div>
    </form>
  );
}

interface UploadProgressProps {
  readonly state: Extract<UploadState, { step: 'sending' }>;
  readonly onCancel: () => void;
}

function UploadProgress({ state: { sent, total }, onCancel }: UploadProgressProps) {
  const t = useT();
  const all = sent >= total;
  return (
    <Panel>
      <div className="hc-panel__section console-upload">
        <ProgressBar share={all ? null : sent / total} label={t('upload.sending')} />
        <p role="status">
          {all
            ? t('upload.received')
            : t('upload.progress', { sent: formatBytes(sent), total: formatBytes(total) })}
        </p>
        <div>
          <Button variant="second" onClick={onCancel}>
            {t('upload.cancel')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function UploadFailure({ state }: { state: UploadState }) {
  const t = useT();
  const { language } = usePreferences();
  switch (state.step) {
    case 'cancelled':
      return (
        <Notice live>
          <p>{t('upload.cancelled')}</p>
        </Notice>
      );
    case 'no-reply':
      return (
        <Notice kind="warn" live title={t('upload.noReply')}>
          <p>{t('upload.noReplyText')}</p>
          <p className="console-notice-action">
            <ButtonLink href="/batches" variant="second">
              {t('upload.toList')}
            </ButtonLink>
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="warn" live title={t('upload.notSent')}>
          <p>{errorText(state.problem, language)}</p>
        </Notice>
      );
    default:
      return null;
  }
}
