import { AppLink, formatRecent, usePreferences, VisuallyHidden } from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import type { SentRecord } from './draft.ts';
import { sayHint, useSay } from './use-say.ts';

/** Records that were sent, newest first: what, about whom (masked), which version, when; correct or withdraw. */
export function RecordList({ records }: { records: readonly SentRecord[] }) {
  if (records.length === 0) return null;
  return (
    <ul className="console-records">
      {records.map((record) => (
        <RecordRow key={record.recordId} record={record} />
      ))}
    </ul>
  );
}

function RecordRow({ record }: { record: SentRecord }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { sayKind, saySummary } = useSay();
  const meta = [
    record.recordId,
    t('records.versionN', { version: record.version }),
    t('records.receivedAt', { time: formatRecent(record.receivedAt, cityNow(), language) }),
  ];
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{sayKind(record.kind)}</strong>
          {record.withdrawn ? (
            <span className="console-tag">{t('records.withdrawn')}</span>
          ) : (
            <span>{saySummary(record.kind, record.attributes)}</span>
          )}
        </p>
        <p>{sayHint(record.hint, language)}</p>
        <p className="console-meta">
          {meta.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
      <RecordActions record={record} />
    </li>
  );
}

function RecordActions({ record: { recordId, withdrawn } }: { record: SentRecord }) {
  const t = useT();
  const at = `/records/${encodeURIComponent(recordId)}`;
  const link = (href: string, words: string, whole: string) => (
    <AppLink className="console-row-button" href={href}>
      <span aria-hidden="true">{words}</span>
      <VisuallyHidden>{whole}</VisuallyHidden>
    </AppLink>
  );
  return (
    <div className="console-record__actions">
      {withdrawn
        ? link(`${at}/correct`, t('records.restore'), t('records.restoreOf', { recordId }))
        : link(`${at}/correct`, t('records.correct'), t('records.correctOf', { recordId }))}
      {!withdrawn && link(`${at}/withdraw`, t('records.withdraw'), t('records.withdrawOf', { recordId }))}
    </div>
  );
}
