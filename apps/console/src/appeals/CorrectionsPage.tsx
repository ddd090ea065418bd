import type { Correction, CorrectionList } from '@healthcode/contracts/client';
import { Disclosure, EmptyState, Loading, Panel, PanelSection } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { DoneNotice } from '../suspensions/DoneNotice.tsx';
import { CorrectionItem } from './CorrectionItem.tsx';
import './appeals.css';
import { useT } from './words.ts';

/** For a source: records that officers ask it to check. */
export function CorrectionsPage() {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(useCallback(() => api('corrections'), [api]));
  const [answered, setAnswered] = useState<CorrectionList | null>(null);
  const list = answered ?? (asked.state === 'loaded' ? asked.value : null);
  const open = list?.corrections.filter(({ state }) => state === 'open') ?? [];
  const past = list?.corrections.filter(({ state }) => state !== 'open') ?? [];
  const count = open.length;
  const heading = count === 0 ? t('corrections.headingNone') : t('corrections.heading', { count });
  return (
    <ConsolePage
      title={list === null ? t('corrections.title') : heading}
      documentTitle={t('corrections.title')}
      lead={<p>{t('corrections.lead')}</p>}
      width="text"
    >
      {list === null && asked.state === 'loading' && <Loading text={t('corrections.loading')} />}
      {list === null && asked.state === 'failed' && (
        <Failure title={t('corrections.failed')} problem={asked.problem} onRetry={retry} />
      )}
      {answered !== null && <DoneNotice key={past.length} text={t('corrections.sent')} />}
      {list !== null && list.corrections.length === 0 && (
        <Panel>
          <EmptyState icon="document" title={t('corrections.empty')}>
            {t('corrections.emptyText')}
          </EmptyState>
        </Panel>
      )}
      <Parts open={open} past={past} onAnswered={setAnswered} />
    </ConsolePage>
  );
}

interface PartsProps {
  open: readonly Correction[];
  past: readonly Correction[];
  onAnswered: (list: CorrectionList) => void;
}

function Parts({ open, past, onAnswered }: PartsProps) {
  const t = useT();
  const list = (corrections: readonly Correction[]) => (
    <ul className="console-records">
      {corrections.map((correction) => (
        <CorrectionItem key={correction.requestId} correction={correction} onAnswered={onAnswered} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 && (
        <Panel>
          <PanelSection title={t('corrections.open')}>{list(open)}</PanelSection>
        </Panel>
      )}
      {past.length > 0 && (
        <Panel>
          <PanelSection>
            <Disclosure summary={t('corrections.past', { count: past.length })}>{list(past)}</Disclosure>
          </PanelSection>
        </Panel>
      )}
    </>
  );
}
