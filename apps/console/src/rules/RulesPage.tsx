import { AppLink, formatInstant, Loading, Notice, usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { useMe } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { RulesList } from './RulesList.tsx';
import { useRules } from './use-rules.ts';

/** Every rule in force, in plain words: why, what to do, what it rests on. */
export function RulesPage() {
  const t = useT();
  const { language } = usePreferences();
  const { asked: rules, retry } = useRules();
  const mayCompare = useMe().role !== 'source';
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
          {loaded.declarations !== null && <p>{loaded.declarations[language]}</p>}
          {mayCompare && (
            <AppLink className="hc-link hc-link--stands" href="/versions">
              {t('versions.all')}
            </AppLink>
          )}
          <RulesList rules={loaded.rules} />
        </>
      )}
    </ConsolePage>
  );
}
