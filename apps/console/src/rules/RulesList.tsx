import type { RulesView } from '@healthcode/contracts/client';
import { Panel, SummaryList, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { RuleColours } from './RuleColours.tsx';
import { RulePhases } from './RulePhases.tsx';

/** The rules of a version in plain words: whom each reaches, from when until when, why, what to do. */
export function RulesList({ rules }: { rules: RulesView['rules'] }) {
  return (
    <div className="console-rules">
      {rules.map((rule) => (
        <RuleArticle key={rule.id} rule={rule} />
      ))}
    </div>
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
