import type { VenueCounts } from '@healthcode/contracts/client';
import { EmptyState, formatNumber, formatTime, Panel, PanelSection } from '@healthcode/ui';
import { CountsTable } from '../../overview/CountsTable.tsx';
import { inUsualOrder } from '../../overview/figures.ts';
import { useT } from '../words.ts';
import { HourDecisions } from './HourDecisions.tsx';
import { NotAdmittedTable } from './NotAdmittedTable.tsx';

interface TodayPartProps {
  readonly counts: VenueCounts;
  /** Nothing can have been checked yet. */
  readonly isEarly: boolean;
}

/** Today's checks by decision and hour, and why some were not admitted. */
export function TodayPart({ counts, isEarly }: TodayPartProps) {
  const t = useT();
  if (counts.total === 0) {
    return (
      <Panel>
        <PanelSection>
          <EmptyState icon="gate" title={t('counts.none')}>
            {t(isEarly ? 'counts.early' : 'counts.noneText')}
          </EmptyState>
        </PanelSection>
      </Panel>
    );
  }
  const number = formatNumber(counts.total);
  return (
    <Panel>
      <PanelSection title={t('counts.heading', { count: counts.total, number })}>
        {counts.lastAt !== null && (
          <p className="console-meta">{t('counts.last', { time: formatTime(counts.lastAt) })}</p>
        )}
        <CountsTable counts={inUsualOrder(counts.byDecision)} />
      </PanelSection>
      {counts.notAdmitted.length > 0 && (
        <PanelSection title={t('counts.notAdmitted')}>
          <p className="console-meta">{t('counts.notAdmittedText')}</p>
          <NotAdmittedTable rows={counts.notAdmitted} />
        </PanelSection>
      )}
      <PanelSection title={t('counts.byHour')}>
        <HourDecisions hours={counts.byHour} />
      </PanelSection>
    </Panel>
  );
}
