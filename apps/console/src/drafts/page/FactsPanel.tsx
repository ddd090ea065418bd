import type { RuleDraft } from '@healthcode/contracts/client';
import {
  formatInstant,
  formatRecent,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useCity } from '../../clock/CityProvider.tsx';
import { useT } from '../../i18n/words.ts';

/** Who wrote the draft, against which rules, why and from when; short, beside the form that says the rest. */
export function FactsPanel({ draft, isShort = false }: { draft: RuleDraft; isShort?: boolean }) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { summary, emergencyGround, author, basedOn, updatedAt, state } = draft;
  const begins = useBeginning(draft);
  return (
    <Panel>
      <PanelSection title={t('draft.facts')}>
        <SummaryList
          look="facts"
          rows={[
            { label: t('draft.state'), value: t(`drafts.states.${state}`) },
            ...(isShort
              ? []
              : [{ label: t('draft.why'), value: summary === '' ? t('drafts.untitled') : summary }]),
            ...(isShort || state === 'published' || state === 'discarded'
              ? []
              : [{ label: t('draft.begins'), value: begins }]),
            ...(isShort || emergencyGround === null
              ? []
              : [{ label: t('draft.emergency'), value: emergencyGround }]),
            {
              label: t('draft.author'),
              value: t('drafts.by', { name: author.name, office: author.office[language] }),
            },
            { label: t('draft.basedOn'), value: t('draft.basedOnVersion', { version: basedOn }) },
            { label: t('draft.saved'), value: formatRecent(updatedAt, cityNow(), language) },
          ]}
        />
      </PanelSection>
    </Panel>
  );
}

/** When the draft's rules would begin, in words. */
function useBeginning({ inForceFrom, earliestBeginning, emergencyGround }: RuleDraft): string {
  const t = useT();
  const { language } = usePreferences();
  const say = (at: number) => formatInstant(at, language, { year: true });
  if (inForceFrom !== null) return t('draft.beginsAt', { time: say(inForceFrom) });
  const notice = t(emergencyGround === null ? 'draft.hours48' : 'draft.minutes10');
  return t('draft.beginsSoon', { notice, time: say(earliestBeginning) });
}
