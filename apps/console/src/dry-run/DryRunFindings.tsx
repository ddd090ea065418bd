import type { DryRunResult, RuleDraft } from '@healthcode/contracts/client';
import {
  formatInstant,
  formatNumber,
  formatRecent,
  Panel,
  PanelSection,
  usePreferences,
} from '@healthcode/ui';
import { type ReactNode, useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { useT } from '../i18n/words.ts';
import { Choice } from '../shell/Choice.tsx';
import { ChangeParts } from './ChangeParts.tsx';
import { tallyOf } from './colour-changes.ts';
import { DeclarationPart } from './DeclarationPart.tsx';
import { ruleTitles } from './rule-titles.ts';
import { SampleTable } from './SampleTable.tsx';
import { useChangeSentence } from './use-change-sentence.ts';

interface DryRunFindingsProps {
  readonly result: DryRunResult;
  readonly draft: RuleDraft;
  /** A button that asks for another run. */
  readonly again: ReactNode;
}

const inPanel = (title: string, content: ReactNode) => (
  <Panel>
    <PanelSection title={title}>{content}</PanelSection>
  </Panel>
);

type Moment = 'now' | 'atStart';

/** Whose colour the draft would change: at once, or on the day it begins. */
export function DryRunFindings({ result, draft, again }: DryRunFindingsProps) {
  const { language } = usePreferences();
  const [moment, choose] = useState<Moment>('now');
  const changes = result[moment];
  const declarations = result.declarations[moment];
  const titleOf = ruleTitles(draft, language);
  return (
    <>
      <Head result={result} moment={moment} choose={choose} again={again} />
      {changes.length > 0 && <ChangeParts changes={changes} titleOf={titleOf} frame={inPanel} />}
      {declarations.length > 0 && <DeclarationPart changes={declarations} />}
      {result.sample.length > 0 && <Sample result={result} titleOf={titleOf} />}
    </>
  );
}

interface HeadProps {
  readonly result: DryRunResult;
  readonly moment: Moment;
  readonly choose: (moment: Moment) => void;
  readonly again: ReactNode;
}

function Head({ result, moment, choose, again }: HeadProps) {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const sentenceOf = useChangeSentence();
  const time = formatInstant(result.startsAt, language, { now: cityNow() });
  const changes = result[moment];
  return (
    <Panel>
      <PanelSection title={sentenceOf(changes, moment === 'now' ? { kind: 'now' } : { kind: 'start', time })}>
        {changes.length === 0 && <p>{t('dryRun.nobodyText')}</p>}
        <p className="console-meta">
          {t(`dryRun.${result.peopleTouched === 0 ? 'basisNobody' : 'basis'}.${moment}`, {
            asOf: formatRecent(result.asOf, cityNow(), language),
            version: result.comparedWith[moment],
            count: result.peopleTouched,
            touched: formatNumber(result.peopleTouched),
          })}
        </p>
        <div className="console-dry-run__actions">
          <Choice
            legend={t('dryRun.when')}
            options={[
              { value: 'now', label: t('dryRun.moments.now') },
              { value: 'atStart', label: t('dryRun.moments.atStart', { time }) },
            ]}
            chosen={moment}
            choose={choose}
          />
          {again}
        </div>
      </PanelSection>
    </Panel>
  );
}

interface SampleProps {
  readonly result: DryRunResult;
  readonly titleOf: (ruleId: string) => string;
}

function Sample({ result, titleOf }: SampleProps) {
  const t = useT();
  const all = tallyOf(result.atStart).people;
  const shown = formatNumber(result.sample.length);
  return (
    <Panel>
      <PanelSection title={t('dryRun.sample', { shown, all: formatNumber(all) })}>
        <p className="console-meta">{t('dryRun.sampleText')}</p>
        <SampleTable sample={result.sample} titleOf={titleOf} />
      </PanelSection>
    </Panel>
  );
}
