import type { ColourView, EarlierHold } from '@healthcode/contracts/client';
import { Disclosure, Panel, PanelSection, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { RuleLink } from './RuleLink.tsx';
import { useWhen } from './use-when.ts';

/** What held a colour before and counts no longer, for those who want to know. */
export function EarlierHolds({ view: { earlier } }: { readonly view: ColourView }) {
  const t = useT();
  if (earlier.length === 0) return null;
  return (
    <Panel>
      <PanelSection>
        <Disclosure summary={t('earlier.title', { count: earlier.length })}>
          <ul className="r-history">
            {earlier.map((hold) => (
              <Earlier key={`${hold.ruleId} ${hold.since} ${hold.until}`} hold={hold} />
            ))}
          </ul>
        </Disclosure>
      </PanelSection>
    </Panel>
  );
}

function Earlier({ hold }: { readonly hold: EarlierHold }) {
  const t = useT();
  const { language } = usePreferences();
  const when = useWhen();
  const ending = hold.ending[language];
  const { relievedBy } = hold;
  return (
    <li>
      <p className="r-strong">{t(`colour.${hold.colour}`)}</p>
      <SummaryList
        look="facts"
        rows={[
          { label: t('reason.rule'), value: <RuleLink hold={hold} /> },
          { label: t('reason.reportedBy'), value: hold.reportedBy[language] },
          { label: t('reason.since'), value: when(hold.since) },
          { label: t('earlier.until'), value: when(hold.until) },
          {
            label: t('earlier.ending'),
            value:
              relievedBy === null ? ending : t('earlier.relieved', { ending, source: relievedBy[language] }),
          },
        ]}
      />
    </li>
  );
}
