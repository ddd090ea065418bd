import type { ColourView, SetAside } from '@healthcode/contracts/client';
import { Disclosure, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useWhen } from './use-when.ts';

interface SetAsideRecordsProps {
  readonly view: ColourView;
  readonly now: number;
}

/** Records that count nothing for a time: on what ground, until when, and how to find them in the public log. */
export function SetAsideRecords({ view, now }: SetAsideRecordsProps) {
  const t = useT();
  const records = view.setAside.filter(({ until }) => until > now);
  if (records.length === 0) return null;
  return (
    <Panel>
      <PanelSection title={t('aside.title')}>
        <p>{t('aside.lead')}</p>
        <ul className="r-history">
          {records.map((record) => (
            <Record key={`${record.since} ${record.reportedBy.en} ${record.until}`} record={record} />
          ))}
        </ul>
      </PanelSection>
    </Panel>
  );
}

function Record({ record }: { readonly record: SetAside }) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  return (
    <li>
      <SummaryList
        look="facts"
        rows={[
          { label: t('reason.reportedBy'), value: record.reportedBy[language] },
          { label: t('aside.ground'), value: record.ground[language] },
          { label: t('aside.since'), value: when(record.since) },
          { label: t('aside.until'), value: <b>{when(record.until)}</b> },
        ]}
      />
      <p className="r-beside">{t('aside.after')}</p>
      <InTheLog proof={record.proof} />
    </li>
  );
}

/** Only the person has these: with them the entry can be told from all the others. */
function InTheLog({ proof }: Pick<SetAside, 'proof'>) {
  const t = useT();
  if (proof === null) return null;
  return (
    <Disclosure summary={t('aside.check')}>
      <p>{t('aside.checkHow')}</p>
      <SummaryList
        look="facts"
        rows={[
          { label: t('aside.logIndex'), value: String(proof.logIndex) },
          { label: t('aside.record'), value: <code className="r-code">{proof.record}</code> },
          { label: t('aside.salt'), value: <code className="r-code">{proof.salt}</code> },
        ]}
      />
      <p className="r-beside">{t('aside.keep')}</p>
    </Disclosure>
  );
}
