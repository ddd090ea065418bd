import type { RuleVersion } from '@healthcode/contracts/client';
import {
  ButtonLink,
  Disclosure,
  formatInstant,
  Panel,
  SummaryList,
  usePreferences,
  VisuallyHidden,
} from '@healthcode/ui';
import type { ReactNode } from 'react';
import { ChangesList } from '../drafts/ChangesList.tsx';
import { useT } from '../i18n/words.ts';
import { Recolouring } from './Recolouring.tsx';

interface VersionPanelProps {
  readonly version: RuleVersion;
  readonly titleOf: (ruleId: string) => string;
}

/** One published version: why, by whom, and what became of it. */
export function VersionPanel({ version, titleOf }: VersionPanelProps) {
  const t = useT();
  const id = `version-${version.version}`;
  return (
    <Panel>
      <article className="hc-panel__section" aria-labelledby={id}>
        <div className="console-version__head">
          <h2 id={id}>{t('versions.version', { version: version.version })}</h2>
          <span className="console-tag" data-waits={version.state === 'coming' || undefined}>
            {t(`versions.states.${version.state}`)}
          </span>
        </div>
        <Facts version={version} />
        <Changes version={version} />
        <Recolouring version={version} titleOf={titleOf} />
        <div className="console-actions">
          <ButtonLink variant="second" href={`/versions/${version.version}`}>
            <span aria-hidden="true">{t('versions.read')}</span>
            <VisuallyHidden>{t('versions.readOf', { version: version.version })}</VisuallyHidden>
          </ButtonLink>
        </div>
      </article>
    </Panel>
  );
}

function Facts({ version }: { version: RuleVersion }) {
  const t = useT();
  const { language } = usePreferences();
  const when = (instant: number) => formatInstant(instant, language, { year: true });
  const { summary, emergencyGround, state, inForceFrom, publishedAt } = version;
  const rows: { label: string; value: ReactNode }[] = [
    { label: t('versions.why'), value: summary ?? t('versions.first') },
    {
      label: t(`versions.states.${state}`),
      value: t(`versions.stateTimes.${state}`, { time: when(inForceFrom) }),
    },
    { label: t('versions.published'), value: when(publishedAt) },
    { label: t('versions.author'), value: <Author author={version.author} /> },
    { label: t('versions.approvals'), value: <Approvals approvals={version.approvals} /> },
  ];
  if (emergencyGround !== null) rows.push({ label: t('versions.emergency'), value: emergencyGround });
  return <SummaryList look="facts" rows={rows} />;
}

function Author({ author }: Pick<RuleVersion, 'author'>) {
  const t = useT();
  const { language } = usePreferences();
  if (author === null) return t('versions.nobody');
  return t('versions.by', { name: author.name, office: author.office[language] });
}

function Approvals({ approvals }: Pick<RuleVersion, 'approvals'>) {
  const t = useT();
  const { language } = usePreferences();
  if (approvals.length === 0) return t('versions.nobody');
  return (
    <ul>
      {approvals.map(({ by, at }) => (
        <li key={`${by.name} ${at}`}>
          {t('versions.approvedBy', {
            name: by.name,
            office: by.office[language],
            time: formatInstant(at, language, { year: true }),
          })}
        </li>
      ))}
    </ul>
  );
}

function Changes({ version: { changes, summary } }: { version: RuleVersion }) {
  const t = useT();
  if (changes.length === 0)
    return (
      <p className="console-meta">{t(summary === null ? 'versions.noChanges' : 'versions.sameRules')}</p>
    );
  return (
    <Disclosure summary={t('versions.changes', { count: changes.length })}>
      <ChangesList changes={changes} />
    </Disclosure>
  );
}
