import type { AppealView } from '@healthcode/contracts/client';
import { formatInstant, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from './words.ts';

/** What was decided so far, as the person reads it. */
export function DecisionsPanel({ view: { decisions } }: { view: AppealView }) {
  const t = useT();
  const { language } = usePreferences();
  return decisions.map(({ instance, outcome, reasons, code, office, at }) => (
    <Panel key={instance}>
      <PanelSection title={`${t('decide.done')} · ${t(`decide.outcomes.${outcome}`)}`}>
        <p className="console-words">{reasons}</p>
        <SummaryList
          look="facts"
          rows={[
            { label: t('decide.code'), value: code.name[language] },
            {
              label: t(instance === 1 ? 'decide.instance1' : 'decide.instance2'),
              value: t('decide.by', {
                office: office[language],
                time: formatInstant(at, language, { year: true }),
              }),
            },
          ]}
        />
      </PanelSection>
    </Panel>
  ));
}
