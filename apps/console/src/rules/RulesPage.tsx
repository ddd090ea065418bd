import type { RulesView } from '@healthcode/contracts/client';
import { formatInstant, Loading, Notice, Panel, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { RuleColours } from './RuleColours.tsx';
import { RulePhases } from './RulePhases.tsx';
import { useRules } from './use-rules.ts';

/** Every rule in force, in plain words: why, what to do, what it rests on. */
export function RulesPage() {
  const t = useT();
  const { language } = usePreferences();
  const { asked: rules, retry } = useRules();
  const loaded = rules.state === 'loaded' ? rules.value : null;
  const title = loaded
    ? t('rules.heading', {
        count: loaded.rules.length,
        version: loaded.version,
        date: formatInstant(loaded.inForceFrom, language, { year: true }),
      })
    : t('rules.title');
  return (
    <ConsolePage title={title} documentTitle={t('rules.title')} lead={t('rules.lead')}>
      {rules.state === 'loading' && <Loading text={t('rules.loading')} />}
      {rules.state === 'failed' && (
        <Failure title={t('rules.failed')} problem={rules.problem} onRetry={retry} />
      )}
      {loaded && (
        <>
          {loaded.note[language] !== '' && (
            <Notice>
              <p>{loaded.note[language]}</p>
            </Notice>
          )}
          <div className="console-rules">
            {loaded.rules.map((rule) => (
              <RuleArticle key={rule.id} rule={rule} />
            ))}
          </div>
        </>
      )}
    </ConsolePage>
  );
}

function RuleArticle({ rule }: { rule: RulesView['rules'][number] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <Panel className="console-rule">
      <article className="hc-panel__section" aria-labelledby={`rule-${rule.id}`}>
        <div className="console-rule__head">
          <h2 id={`rule-${rule.id}`}>{rule.title[language]}</h2>
          <RuleColours colours={rule.colours} />
        </div>
        <SummaryList
          look="facts"
          rows={[
            { label: t('rules.appliesTo'), value: rule.words.appliesTo[language] },
            { label: t('rules.when'), value: <RulePhases phases={rule.words.phases} /> },
            {
              label: t('rules.reportedBy'),
              value: rule.words.reportedBy.map((authority) => authority[language]).join(t('rules.listJoin')),
            },
            { label: t('rules.why'), value: rule.reason[language] },
            { label: t('rules.toDo'), value: rule.toDo[language] },
            { label: t('rules.basis'), value: rule.basis[language] },
            { label: t('rules.number'), value: rule.id },
          ]}
        />
      </article>
    </Panel>
  );
}
