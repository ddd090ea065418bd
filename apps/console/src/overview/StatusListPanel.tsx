import type { Overview } from '@healthcode/contracts/client';
import {
  EmptyState,
  formatAge,
  formatInstant,
  formatNumber,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useCity } from '../clock/CityProvider.tsx';
import { useNow } from '../clock/use-now.ts';
import { useT } from '../i18n/words.ts';
import { sayBytes } from './figures.ts';

/** How fresh the list is by which gates check colours, and how large. */
export function StatusListPanel({ list }: { list: Overview['statusList'] }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  useNow();
  if (!list) {
    return (
      <Panel>
        <EmptyState icon="list" title={t('home.listNone')}>
          {t('home.listNoneText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <PanelSection title={t('home.list')}>
        <p className="console-meta">
          {t('home.listFresh', { age: formatAge(list.issuedAt, cityNow(), language) })}
        </p>
        <SummaryList
          look="facts"
          rows={[
            { label: t('home.sequence'), value: formatNumber(list.sequence) },
            { label: t('home.issued'), value: formatInstant(list.issuedAt, language) },
            { label: t('home.entries'), value: formatNumber(list.entries) },
            { label: t('home.bytes'), value: sayBytes(list.bytes) },
          ]}
        />
      </PanelSection>
    </Panel>
  );
}
