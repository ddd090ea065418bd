import type { PublicRules } from '@healthcode/contracts/client';
import { BackLink, Button, formatInstant, Notice, Panel, PanelSection, usePreferences } from '@healthcode/ui';
import { useCallback, useMemo, useRef } from 'react';
import { useT as useAppT } from '../i18n/words.ts';
import { useFetched } from '../platform/use-fetched.ts';
import { FetchedView } from '../shell/FetchedView.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useServices } from '../shell/services-context.ts';
import { RuleColours } from './RuleColours.tsx';
import { RulePanel } from './RulePanel.tsx';
import { CONTENTS, HISTORY } from './rule-address.ts';
import './rules.css';
import { useOpenForPrint } from './use-open-for-print.ts';
import { useRuleInAddress } from './use-rule-in-address.ts';
import { VersionHistory } from './VersionHistory.tsx';
import { useT } from './words.ts';

/** For everybody: the rules in force in plain words, and how they came to be. */
export function RulesPage() {
  const t = useT();
  const appT = useAppT();
  const { api } = useServices();
  const { fetched, again } = useFetched(useCallback(() => api.call('publicRules'), [api]));
  const count = fetched.kind === 'ready' ? fetched.value.inForce.rules.length : null;
  return (
    <Screen
      before={<BackLink href="/">{appT('common.back')}</BackLink>}
      title={count === null ? t('title') : count === 0 ? t('none') : t('heading', { count })}
      documentTitle={t('title')}
      lead={<p>{t(count === 0 ? 'noneLead' : 'lead')}</p>}
    >
      <FetchedView fetched={fetched} again={again}>
        {(rules) => <Rules rules={rules} />}
      </FetchedView>
    </Screen>
  );
}

function Rules({ rules: { inForce, versions } }: { rules: PublicRules }) {
  const t = useT();
  const { language } = usePreferences();
  const whole = useRef<HTMLDivElement>(null);
  useOpenForPrint(whole);
  const asked = useRuleInAddress(useMemo(() => inForce.rules.map(({ id }) => id), [inForce]));
  const note = inForce.note[language];
  return (
    <div className="r-rules" ref={whole}>
      {asked.kind === 'gone' && (
        <Notice kind="warn" live>
          <p>{t('gone', { rule: asked.ruleId })}</p>
        </Notice>
      )}
      <Standing inForce={inForce} versions={versions} />
      {note !== '' && (
        <Notice>
          <p>{note}</p>
        </Notice>
      )}
      {inForce.rules.length > 0 && <Contents rules={inForce.rules} />}
      {inForce.rules.map((rule) => (
        <RulePanel key={rule.id} rule={rule} />
      ))}
      <VersionHistory versions={versions} />
    </div>
  );
}

/** Which version counts, and which is about to. */
function Standing({ inForce, versions }: Pick<PublicRules, 'inForce' | 'versions'>) {
  const t = useT();
  const { language } = usePreferences();
  const when = (instant: number) => formatInstant(instant, language, { year: true });
  const coming = versions
    .filter(({ state }) => state === 'coming')
    .sort((left, right) => left.inForceFrom - right.inForceFrom);
  return (
    <div className="r-rules__standing">
      <p>{t('inForce', { version: inForce.version, time: when(inForce.inForceFrom) })}</p>
      {coming.map(({ version, inForceFrom }) => (
        <p className="r-strong" key={version}>
          {t('coming', { version, time: when(inForceFrom) })}
        </p>
      ))}
      {inForce.declarations !== null && <p>{inForce.declarations[language]}</p>}
      <div className="r-rules__screen-only">
        <Button variant="second" icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </div>
  );
}

function Contents({ rules }: { rules: PublicRules['inForce']['rules'] }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <nav className="r-rules__screen-only" aria-label={t('contents')} id={CONTENTS}>
      <Panel>
        <PanelSection title={t('contents')}>
          <ul className="r-contents">
            {rules.map(({ id, title, colours }) => (
              <li key={id}>
                <a className="hc-link hc-link--stands" href={`#${id}`}>
                  {title[language]}
                </a>
                <RuleColours colours={colours} />
              </li>
            ))}
            <li>
              <a className="hc-link hc-link--stands" href={`#${HISTORY}`}>
                {t('toHistory')}
              </a>
            </li>
          </ul>
        </PanelSection>
      </Panel>
    </nav>
  );
}
