import type { AppealFile, AppealView } from '@healthcode/contracts/client';
import { FILE_LOOK_REASONS } from '@healthcode/domain';
import { Button, formatNumber, OptionGroup, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useEffect, useId, useState } from 'react';
import { Failure } from '../shell/Failure.tsx';
import { openFile } from './open-file.ts';
import { useAct } from './use-act.ts';
import { useT } from './words.ts';

/** What the person sent: opened one by one, for a reason that the person reads. */
export function AppealFiles({ view: { appealId, files } }: { view: AppealView }) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('one.files')}>
        {files.length === 0 && <p>{t('one.filesNone')}</p>}
        <ul className="console-records">
          {files.map((file, at) => (
            <File key={file.fileId} appealId={appealId} file={file} number={at + 1} />
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}

interface FileProps {
  appealId: string;
  file: AppealFile;
  number: number;
}

function File({ appealId, file, number }: FileProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const type = t(file.type === 'application/pdf' ? 'one.pdf' : 'one.photo');
  const size = `${formatNumber(Math.max(1, Math.round(file.bytes / 1_024)))} KB`;
  return (
    <li>
      <div className="console-record">
        <p>{t('one.file', { number, type, size })}</p>
        {file.destroyed ? (
          <p className="console-meta">{t('one.destroyed')}</p>
        ) : (
          <div className="console-actions">
            <Button
              variant="second"
              aria-expanded={open}
              aria-label={open ? undefined : t('one.openFileOf', { number })}
              onClick={() => setOpen(!open)}
            >
              {t(open ? 'one.closeFile' : 'one.openFile')}
            </Button>
          </div>
        )}
        {open && <OpenFile appealId={appealId} file={file} number={number} />}
      </div>
    </li>
  );
}

/** Why, and then the file. What was opened goes when it is closed. */
function OpenFile({ appealId, file: { fileId, type }, number }: FileProps) {
  const t = useT();
  const id = useId();
  const { language } = usePreferences();
  const [reason, setReason] = useState<(typeof FILE_LOOK_REASONS)[number] | null>(null);
  const [missing, setMissing] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const act = useAct<Blob>((blob) => setUrl(URL.createObjectURL(blob)));
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
  const open = () => {
    setMissing(reason === null);
    if (reason !== null) void act.run(() => openFile({ appealId, fileId, reason, language }));
  };
  if (url !== null && type === 'application/pdf') {
    return (
      <p>
        <a className="hc-link hc-link--stands" href={url} download={`appeal-${number}.pdf`}>
          {t('one.savePdf')}
        </a>
      </p>
    );
  }
  if (url !== null) return <img className="console-photo" src={url} alt={t('one.fileAlt', { number })} />;
  return (
    <form className="hc-form console-ask" onSubmit={(event) => event.preventDefault()} noValidate>
      {act.failed && <Failure title={t('one.fileFailed')} problem={act.problem} />}
      <OptionGroup
        id={`${id}reason`}
        label={t('one.fileReason')}
        hint={t('one.fileReasonHint')}
        error={missing && reason === null ? t('one.fileReasonMissing') : undefined}
        options={FILE_LOOK_REASONS.map((value) => ({ value, label: t(`one.fileReasons.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <div className="console-actions">
        <Button waiting={act.sending} onClick={open}>
          {t('one.openFile')}
        </Button>
      </div>
    </form>
  );
}
