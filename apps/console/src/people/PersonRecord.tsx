import type { PersonView } from '@healthcode/contracts/client';
import {
  BackLink,
  formatInstant,
  Notice,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import { useState } from 'react';
import { sayHint } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { RuleColours } from '../rules/RuleColours.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { RecordSuspensions } from '../suspensions/RecordSuspensions.tsx';
import { withSuspension } from '../suspensions/suspension-groups.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { HoldsPanel } from './HoldsPanel.tsx';
import { LooksPanel } from './LooksPanel.tsx';
import { useDistrictName } from './use-district-name.ts';

/** What an officer sees of one person: colour and why, every version of evidence, who looked. */
export function PersonRecord({ view }: { view: PersonView }) {
  const t = useT();
  const { language } = usePreferences();
  const hint = sayHint(view.hint, language);
  const [suspensions, setSuspensions] = useState<PersonView['suspensions']>(view.suspensions);
  return (
    <ConsolePage
      key="record"
      title={view.maskedName ?? hint}
      documentTitle={t('person.title')}
      before={<BackLink href="/people" />}
    >
      {view.appliedAt === null && (
        <Notice title={t('person.notApplied')}>
          <p>{t('person.notAppliedText')}</p>
        </Notice>
      )}
      <div className="console-columns">
        <div className="console-column">
          <Facts view={view} hint={hint} />
          <HoldsPanel colour={view.colour} suspensions={suspensions} />
          <LooksPanel looks={view.looks} />
        </div>
        <div className="console-column">
          <EvidencePanel
            evidence={view.evidence}
            under={(record) => (
              <RecordSuspensions
                personId={view.personId}
                record={record}
                suspensions={suspensions}
                onChanged={(changed) => setSuspensions((before) => withSuspension(before, changed))}
              />
            )}
          />
        </div>
      </div>
    </ConsolePage>
  );
}

function Facts({ view, hint }: { view: PersonView; hint: string }) {
  const t = useT();
  const { language } = usePreferences();
  const nameOf = useDistrictName();
  const say = (at: number | null) => (at === null ? '—' : formatInstant(at, language, { year: true }));
  const { colour, appliedAt } = view;
  const lapseRows = ({ declarationLapsesAt: at, asOf }: PersonView['colour']) => {
    if (at === null) return [];
    const time = say(at);
    return at <= asOf
      ? [{ label: t('person.lapsed'), value: t('person.lapsedSince', { time }) }]
      : [{ label: t('person.lapses'), value: time }];
  };
  return (
    <Panel>
      <PanelSection title={t('person.facts')}>
        <SummaryList
          look="facts"
          rows={[
            {
              label: t(appliedAt === null ? 'person.colourWould' : 'person.colour'),
              value: <RuleColours colours={[colour.colour]} />,
            },
            ...(appliedAt === null ? [] : [{ label: t('person.since'), value: say(colour.since) }]),
            ...(colour.nextChangeAt === null
              ? []
              : [{ label: t('person.nextChange'), value: say(colour.nextChangeAt) }]),
            ...lapseRows(colour),
            { label: t('person.document'), value: hint },
            { label: t('person.district'), value: nameOf(view.district) },
            { label: t('person.applied'), value: say(appliedAt) },
          ]}
        />
      </PanelSection>
    </Panel>
  );
}
