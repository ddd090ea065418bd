import type { RuleVersion, RuleVersionView } from '@healthcode/contracts/client';
import { BackLink, formatInstant, Loading, Notice, usePreferences } from '@healthcode/ui';
import { useCallback } from 'react';
import { useT } from '../i18n/words.ts';
import { RulesList } from '../rules/RulesList.tsx';
import { useSession } from '../session/SessionProvider.tsx';
import { useAsked } from '../session/use-asked.ts';
import { ConsolePage } from '../shell/ConsolePage.tsx';
import { Failure } from '../shell/Failure.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { RuleData } from './RuleData.tsx';
import { readVersionNumber } from './version-text.ts';

/** @param version as it stands in the address */
export function VersionPage({ version }: { version: string }) {
  const number = readVersionNumber(version);
  return number === null ? <NotFoundPage /> : <KnownVersion version={number} />;
}

/** The rules of one version in words, and the data that they are made from. */
function KnownVersion({ version }: { version: number }) {
  const t = useT();
  const { api } = useSession();
  const { asked, retry } = useAsked(
    useCallback(() => api('ruleVersion', { params: { version: String(version) } }), [api, version]),
  );
  const loaded = asked.state === 'loaded' ? asked.value : null;
  const heading = useHeading(version, loaded);
  return (
    <ConsolePage
      title={heading}
      documentTitle={t('versions.oneTitle', { version })}
      before={<BackLink href="/versions">{t('versions.title')}</BackLink>}
    >
      {asked.state === 'loading' && <Loading text={t('versions.oneLoading')} />}
      {asked.state === 'failed' && (
        <Failure title={t('versions.oneFailed')} problem={asked.problem} onRetry={retry} />
      )}
      {loaded && <Content version={version} view={loaded} />}
    </ConsolePage>
  );
}

/** Whether it was ever in force is on record with the list of versions. */
function useVersionState(version: number): RuleVersion['state'] | null {
  const { api } = useSession();
  const { asked } = useAsked(useCallback(() => api('ruleVersions'), [api]));
  if (asked.state !== 'loaded') return null;
  return asked.value.versions.find((one) => one.version === version)?.state ?? null;
}

function useHeading(version: number, view: RuleVersionView | null): string {
  const t = useT();
  const { language } = usePreferences();
  const state = useVersionState(version);
  if (!view) return t('versions.oneTitle', { version });
  if (state === 'never-in-force') return t('versions.oneNeverInForce', { version });
  return t('versions.oneHeading', {
    version,
    count: view.words.rules.length,
    date: formatInstant(view.words.inForceFrom, language, { year: true }),
  });
}

function Content({ version, view }: { version: number; view: RuleVersionView }) {
  const { language } = usePreferences();
  const note = view.words.note[language];
  return (
    <>
      {note !== '' && (
        <Notice>
          <p>{note}</p>
        </Notice>
      )}
      {view.words.declarations !== null && <p>{view.words.declarations[language]}</p>}
      <RulesList rules={view.words.rules} />
      <RuleData name={`${view.words.ruleSetId}-${version}.json`} content={view.content} />
    </>
  );
}
