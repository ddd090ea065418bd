import { ButtonLink, EmptyState, Loading, Panel } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { RecordList } from './RecordList.tsx';
import { useRecords } from './use-records.ts';

export function RecordsPage() {
  const t = useT();
  const { asked, retry } = useRecords();
  const records = asked.state === 'loaded' ? asked.value.records : [];
  const title = records.length > 0 ? t('records.heading', { count: records.length }) : t('records.title');
  return (
    <ConsolePage title={title} documentTitle={t('records.title')}>
      {asked.state === 'loading' && <Loading text={t('records.loading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('records.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {asked.state === 'loaded' && (
        <Panel>
          <div className="hc-panel__section">
            {records.length === 0 ? (
              <EmptyState
                icon="list"
                title={t('records.empty')}
                action={<ButtonLink href="/">{t('shell.report')}</ButtonLink>}
              >
                {t('records.emptyText')}
              </EmptyState>
            ) : (
              <RecordList records={records} />
            )}
          </div>
        </Panel>
      )}
    </ConsolePage>
  );
}
