import type { ReportedList } from '@healthcode/contracts/client';
import { ButtonLink, Loading } from '@healthcode/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import type { SentRecord } from './draft.ts';
import { useRecords } from './use-records.ts';

interface WithRecordProps {
  readonly recordId: string;
  readonly children: (record: SentRecord) => ReactNode;
}

/** A page about one record that was sent: looks it up, and says so when it is not there. */
export function WithRecord({ recordId, children }: WithRecordProps) {
  const t = useT();
  const { asked, retry } = useRecords();
  if (asked.state !== 'loaded') {
    return (
      <ConsolePage title={t('records.title')} width="text">
        {asked.state === 'loading' ? (
          <Loading text={t('records.loading')} />
        ) : (
          <Failure title={t('records.failed')} problem={asked.problem} onRetry={retry} />
        )}
      </ConsolePage>
    );
  }
  const record = find(asked.value, recordId);
  if (record) return children(record);
  return (
    <ConsolePage title={t('records.unknown')} lead={t('records.unknownText')} width="text">
      <div>
        <ButtonLink href="/records">{t('report.toRecords')}</ButtonLink>
      </div>
    </ConsolePage>
  );
}

const find = ({ records }: ReportedList, recordId: string): SentRecord | undefined =>
  records.find((record) => record.recordId === recordId);
