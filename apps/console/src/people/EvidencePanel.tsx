import type { PersonView } from '@healthcode/contracts/client';
import {
  AppLink,
  Disclosure,
  EmptyState,
  formatInstant,
  Panel,
  PanelSection,
  SummaryList,
  usePreferences,
} from '@healthcode/ui';
import type { ReactNode } from 'react';
import { fieldsOf, isEvidenceKind } from '../evidence/field.ts';
import { useSay } from '../evidence/use-say.ts';
import { useT } from '../i18n/words.ts';
import { RuleColours } from '../rules/RuleColours.tsx';

type Evidence = PersonView['evidence'][number];

interface EvidencePanelProps {
  readonly evidence: readonly Evidence[];
  /** What stands under a version. */
  readonly under: (version: Evidence) => ReactNode;
}

/** Every version of every record on file, the newest first, and which of them hold a colour. */
export function EvidencePanel({ evidence, under }: EvidencePanelProps) {
  const t = useT();
  return (
    <Panel>
      <PanelSection title={t('person.evidence', { count: evidence.length })}>
        {evidence.length === 0 ? (
          <EmptyState icon="document" title={t('person.noEvidence')}>
            {t('person.noEvidenceText')}
          </EmptyState>
        ) : (
          <ul className="console-records">
            {evidence.map((version) => (
              <EvidenceVersion
                key={`${version.source.sourceId} ${version.recordId} ${version.version}`}
                version={version}
                under={under(version)}
              />
            ))}
          </ul>
        )}
      </PanelSection>
    </Panel>
  );
}

function EvidenceVersion({ version, under }: { version: Evidence; under: ReactNode }) {
  const t = useT();
  const { language } = usePreferences();
  const { sayKind, saySummary } = useSay();
  const { kind, attributes, source, receivedAt, batchId } = version;
  return (
    <li>
      <div className="console-record">
        <p className="console-record__what">
          <strong>{sayKind(kind)}</strong>
          <Standing version={version} />
        </p>
        <p>{saySummary(kind, attributes)}</p>
        <p className="console-meta">
          <span>{source.name[language]}</span>
          <span>{version.recordId}</span>
          <span>{t('records.versionN', { version: version.version })}</span>
          <span>
            {t('records.receivedAt', { time: formatInstant(receivedAt, language, { year: true }) })}
          </span>
          {batchId && (
            <AppLink className="hc-link" href={`/batches/${batchId}`}>
              {t('person.batch')}
            </AppLink>
          )}
        </p>
        <Disclosure summary={t('person.content')}>
          <AllAttributes version={version} />
        </Disclosure>
        {under}
      </div>
    </li>
  );
}

/** Whether the version counts, and what it holds. */
function Standing({ version }: { version: Evidence }) {
  const t = useT();
  if (version.supersededAt !== null) return <span className="console-tag">{t('person.superseded')}</span>;
  if (version.withdrawn) return <span className="console-tag">{t('records.withdrawn')}</span>;
  if (version.holds.length === 0) return <span className="console-tag">{t('person.holdsNothing')}</span>;
  return <RuleColours colours={[...new Set(version.holds)]} />;
}

function AllAttributes({ version: { kind, attributes } }: { version: Evidence }) {
  const { sayLabel, sayValue } = useSay();
  if (!isEvidenceKind(kind)) return null;
  const given = fieldsOf(kind).filter(({ name }) => attributes[name] !== undefined);
  return (
    <SummaryList
      look="facts"
      rows={given.map((field) => ({
        label: sayLabel(field.name),
        value: sayValue(field, attributes[field.name]),
      }))}
    />
  );
}
