import type { OfficerMe } from '@healthcode/contracts/client';
import { AppLink, EmptyState, Icon, Loading, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { isEvidenceKind } from './field.ts';
import { RecordList } from './RecordList.tsx';
import { RulesDecide } from './RulesDecide.tsx';
import { useRecords } from './use-records.ts';
import { useSay } from './use-say.ts';

const RECENT = 5;

/** What this office may report, and what it reported last. */
export function SourceHomePage() {
  const t = useT();
  const { language } = usePreferences();
  const me = useMe();
  const kinds = kindsOf(me);
  const source = me.source?.name[language] ?? me.office[language];
  return (
    <ConsolePage
      title={
        kinds.length === 0
          ? t('source.none', { source })
          : t('source.heading', { source, count: kinds.length })
      }
      documentTitle={t('source.title')}
      lead={kinds.length === 0 ? t('source.noneText') : <RulesDecide />}
    >
      <KindChoice kinds={kinds} />
      <Recent />
    </ConsolePage>
  );
}

/** The kinds of the mandate that this console knows forms for. */
const kindsOf = (me: OfficerMe) => (me.source?.mandate ?? []).filter(isEvidenceKind);

function KindChoice({ kinds }: { kinds: ReturnType<typeof kindsOf> }) {
  const t = useT();
  const { sayKind } = useSay();
  if (kinds.length === 0) return null;
  return (
    <ul className="console-kinds">
      {kinds.map((kind) => (
        <li key={kind}>
          <AppLink href={`/report/${kind}`}>
            <span className="hc-tile">
              <Icon name="document" />
            </span>
            <span>{t('source.start', { kind: sayKind(kind) })}</span>
            <Icon name="chevron-right" />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

function Recent() {
  const t = useT();
  const { asked, retry } = useRecords();
  return (
    <Panel>
      <PanelSection title={t('source.recent')}>
        {asked.state === 'loading' && <Loading text={t('records.loading')} />}
        {asked.state === 'failed' && (
          <Failure title={t('records.failed')} problem={asked.problem} onRetry={retry} />
        )}
        {asked.state === 'loaded' && asked.value.records.length === 0 && (
          <EmptyState icon="list" title={t('records.empty')}>
            {t('records.emptyText')}
          </EmptyState>
        )}
        {asked.state === 'loaded' && <RecordList records={asked.value.records.slice(0, RECENT)} />}
        {asked.state === 'loaded' && asked.value.records.length > RECENT && (
          <AppLink className="hc-link hc-link--stands" href="/records">
            {t('source.allRecords', { number: asked.value.records.length })}
          </AppLink>
        )}
      </PanelSection>
    </Panel>
  );
}
