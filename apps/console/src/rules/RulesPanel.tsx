import type { Overview } from '@healthcode/contracts/client';
import { AppLink, formatInstant, Loading, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { RuleColours } from './RuleColours.tsx';
import { useRules } from './use-rules.ts';

/** The rules in force on the home page: what each is about and where it leads; the full text is a page of its own. */
export function RulesPanel({ inForce }: { inForce: Overview['rules'] }) {
  const t = useT();
  const { language } = usePreferences();
  const { asked: rules, retry } = useRules(inForce.version);
  return (
    <Panel>
      <PanelSection title={t('home.rules')}>
        <p className="console-meta">
          {t('home.rulesInForce', {
            version: inForce.version,
            date: formatInstant(inForce.inForceFrom, language, { year: true }),
          })}
        </p>
        {rules.state === 'loading' && <Loading text={t('rules.loading')} />}
        {rules.state === 'failed' && (
          <Failure title={t('rules.failed')} problem={rules.problem} onRetry={retry} />
        )}
        {rules.state === 'loaded' && (
          <ul className="console-rules-short">
            {rules.value.rules.map((rule) => (
              <li className="console-rules-short__rule" key={rule.id}>
                <span>{rule.title[language]}</span>
                <RuleColours colours={rule.colours} />
              </li>
            ))}
          </ul>
        )}
        <AppLink className="hc-link hc-link--stands" href="/rules-in-force">
          {t('home.allRules')}
        </AppLink>
      </PanelSection>
    </Panel>
  );
}
