import type { AppealFile, MyAppeal } from '@healthcode/contracts/client';
import { FILE_ROUTES } from '@healthcode/contracts/client';
import { formatDate, Icon, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import type { Acting } from './acting.ts';
import { FilesField } from './FilesField.tsx';
import { useAppealFiles } from './use-appeal-files.ts';
import { useT } from './words.ts';

interface AppealFilesPartProps {
  readonly appeal: MyAppeal;
  readonly acting: Acting | null;
}

/** What was sent, to look at oneself; and more, while it is open. */
export function AppealFilesPart({ appeal, acting }: AppealFilesPartProps) {
  const t = useT();
  const { language } = usePreferences();
  const { appealId, personId, files, filesEndAt, mayAddFile, fileLimits: limits } = appeal;
  const more = useAppealFiles({ appealId, forPerson: personId, limits, already: files.length });
  return (
    <Panel>
      <PanelSection title={t('one.files')}>
        {files.length === 0 && more.files.length === 0 && <p>{t('one.filesNone')}</p>}
        <ul className="r-files">
          {files.map((file, at) => (
            <FileLink key={file.fileId} appealId={appealId} file={file} number={at + 1} />
          ))}
        </ul>
        {filesEndAt !== null && files.some(({ destroyed }) => !destroyed) && (
          <p className="r-beside">
            {t('one.filesEnd', { time: formatDate(filesEndAt, language, { year: true }) })}
          </p>
        )}
        {mayAddFile && acting !== null && files.length < limits.most && (
          <FilesField
            label={t('form.moreFiles')}
            files={more}
            most={limits.most}
            days={appeal.filesDays}
            onRemove={null}
          />
        )}
      </PanelSection>
    </Panel>
  );
}

interface FileLinkProps {
  readonly appealId: string;
  readonly file: AppealFile;
  readonly number: number;
}

function FileLink({ appealId, file: { fileId, type, destroyed }, number }: FileLinkProps) {
  const t = useT();
  const name = t('one.fileOf', { number, type: t(type === 'application/pdf' ? 'one.pdf' : 'one.photo') });
  const href = FILE_ROUTES.myAppealFile.path.replace(':appealId', appealId).replace(':fileId', fileId);
  return (
    <li className="r-file">
      <Icon name="document" />
      <div className="r-file__what">
        {destroyed ? (
          <p>
            {name} <span className="r-beside">{t('one.destroyed')}</span>
          </p>
        ) : (
          <a className="hc-link hc-link--stands" href={href} download>
            {name}
          </a>
        )}
      </div>
    </li>
  );
}
