import type { RuleVersion } from '@healthcode/contracts/client';
import { formatInstant, Loading, Notice, usePreferences } from '@healthcode/ui';
import { useCallback, useState } from 'react';
import { useCity } from '../clock/CityProvider.tsx';
import { ruleTitles } from '../dry-run/rule-titles.ts';
import { useT } from '../i18n/words.ts';
import { REFRESH_MS } from '../overview/freshness.ts';
import { usePolled } from '../overview/use-polled.ts';
import { useRules } from '../rules/use-rules.ts';
import { useSession } from '../session/SessionProvider.tsx';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { VersionPanel } from './VersionPanel.tsx';
import { headOf, isRecolouring } from './version-text.ts';

/** While the city is being recoloured, its counts run. */
const MOVING_MS = 2_000;

/** Every published version of the rules, the newest first: who answers for it, and what it did to the city. */
export function VersionsPage() {
  const t = useT();
  const { api } = useSession();
  const [moving, setMoving] = useState(false);
  const ask = useCallback(async () => {
    const reply = await api('ruleVersions');
    if (reply.ok) setMoving(isRecolouring(reply.value.versions));
    return reply;
  }, [api]);
  const { value, problem, lost, askNow } = usePolled(ask, moving ? MOVING_MS : REFRESH_MS);
  const heading = useHeading(value?.versions ?? []);
  return (
    <ConsolePage title={heading} documentTitle={t('versions.title')} lead={<p>{t('versions.lead')}</p>}>
      {problem && <Failure title={t('versions.failed')} problem={problem} onRetry={askNow} />}
      {lost && !value && <Failure title={t('versions.failed')} problem={null} onRetry={askNow} />}
      {lost && value && (
        <Notice kind="warn" live>
          <p>{t('versions.late')}</p>
        </Notice>
      )}
      {!value && !problem && !lost && <Loading text={t('versions.loading')} />}
      {value && <Versions versions={value.versions} />}
    </ConsolePage>
  );
}

function useHeading(versions: readonly RuleVersion[]): string {
  const t = useT();
  const { language } = usePreferences();
  const { cityNow } = useCity();
  const { inForce, coming } = headOf(versions);
  if (inForce === null) return t('versions.title');
  if (coming === null) return t('versions.heading', { version: inForce.version });
  return t('versions.headingComing', {
    version: inForce.version,
    next: coming.version,
    time: formatInstant(coming.inForceFrom, language, { now: cityNow() }),
  });
}

function Versions({ versions }: { versions: readonly RuleVersion[] }) {
  const { language } = usePreferences();
  const { inForce } = headOf(versions);
  const { asked } = useRules(inForce?.version);
  const titleOf = ruleTitles(
    {
      words: asked.state === 'loaded' ? asked.value : null,
      changes: versions.flatMap(({ changes }) => changes),
    },
    language,
  );
  return (
    <div className="console-column">
      {versions.map((version) => (
        <VersionPanel key={version.version} version={version} titleOf={titleOf} />
      ))}
    </div>
  );
}
