import type { PublicRules } from '@healthcode/contracts/client';
import { Disclosure, formatInstant, Panel, SummaryList, usePreferences } from '@healthcode/ui';
import { HISTORY } from './rule-address.ts';
import { VersionChanges } from './VersionChanges.tsx';
import { useT } from './words.ts';

type Version = PublicRules['versions'][number];

/** Every version that was published, the newest first: why, how it was decided, and what it changed. */
export function VersionHistory({ versions }: Pick<PublicRules, 'versions'>) {
  const t = useT();
  return (
    <section className="r-rules" aria-labelledby={HISTORY}>
      <h2 className="r-also" id={HISTORY} tabIndex={-1}>
        {t('history')}
      </h2>
      <p className="r-beside">{t('historyLead')}</p>
      {versions.map((version) => (
        <VersionPanel key={version.version} version={version} />
      ))}
    </section>
  );
}

function VersionPanel({ version }: { version: Version }) {
  const t = useT();
  const { language } = usePreferences();
  const when = (instant: number) => formatInstant(instant, language, { year: true });
  const { state, summary, emergencyGround, changes, approvals } = version;
  const heading = `version-${version.version}`;
  const isFirst = summary === null;
  return (
    <Panel>
      <article className="hc-panel__section" aria-labelledby={heading}>
        <h3 id={heading}>
          {t('version', { version: version.version })} · {t(`states.${state}`)}
        </h3>
        <SummaryList
          rows={[
            { label: t('whyChanged'), value: summary ?? t('first') },
            { label: t('published'), value: when(version.publishedAt) },
            {
              label: t('inForceFrom'),
              value: t(`stateTimes.${state}`, { time: when(version.inForceFrom) }),
            },
            {
              label: t('decided'),
              value: isFirst ? t('decidedFirst') : t('decidedBy', { count: approvals }),
            },
            ...(emergencyGround === null ? [] : [{ label: t('emergency'), value: emergencyGround }]),
          ]}
        />
        {changes.length > 0 && (
          <Disclosure summary={t('changes', { count: changes.length })}>
            <VersionChanges changes={changes} />
          </Disclosure>
        )}
        {changes.length === 0 && !isFirst && <p>{t('noChanges')}</p>}
      </article>
    </Panel>
  );
}
