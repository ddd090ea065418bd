import type { RuleVersion } from '@healthcode/contracts/client';
import { Disclosure, formatInstant, formatNumber, usePreferences } from '@healthcode/ui';
import { type ReactNode, useId } from 'react';
import { ChangeParts } from '../dry-run/ChangeParts.tsx';
import { RunProgress } from '../dry-run/RunProgress.tsx';
import { useChangeSentence } from '../dry-run/use-change-sentence.ts';
import { useT } from '../i18n/words.ts';

interface RecolouringProps {
  readonly version: RuleVersion;
  readonly titleOf: (ruleId: string) => string;
}

/** The city recoloured by a version: how far it is, then who changed from what to what. */
export function Recolouring({ version, titleOf }: RecolouringProps) {
  const t = useT();
  const { recolouring: run, state } = version;
  if (run === null) return <p className="console-meta">{t(NOT_DONE[state])}</p>;
  return (
    <>
      {run.finishedAt === null && (
        <RunProgress
          label={t('versions.running')}
          peopleDone={run.peopleDone}
          peopleTotal={run.peopleTotal}
        />
      )}
      <Outcome run={run} titleOf={titleOf} />
    </>
  );
}

const NOT_DONE = {
  coming: 'versions.notRecoloured',
  'never-in-force': 'versions.neverRecoloured',
  'in-force': 'versions.noRecord',
  superseded: 'versions.noRecord',
} as const;

interface OutcomeProps {
  readonly run: NonNullable<RuleVersion['recolouring']>;
  readonly titleOf: (ruleId: string) => string;
}

function Outcome({ run, titleOf }: OutcomeProps) {
  const t = useT();
  const { language } = usePreferences();
  const sentence = useChangeSentence()(run.changes, { kind: 'done' });
  const when = (instant: number) => formatInstant(instant, language, { year: true });
  const heading = run.finishedAt === null ? t('versions.soFar', { sentence }) : sentence;
  const basis = run.finishedAt !== null && (
    <p className="console-meta">
      {t(run.peopleTotal === 0 ? 'versions.recolouredNobody' : 'versions.recolouredAt', {
        from: when(run.startedAt),
        to: when(run.finishedAt),
        count: run.peopleTotal,
        number: formatNumber(run.peopleTotal),
      })}
    </p>
  );
  if (run.changes.length === 0)
    return (
      <>
        <p>{heading}</p>
        {basis}
      </>
    );
  return (
    <Disclosure summary={heading}>
      {basis}
      <ChangeParts
        changes={run.changes}
        titleOf={titleOf}
        frame={(title, content) => <Part title={title}>{content}</Part>}
      />
    </Disclosure>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="console-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
