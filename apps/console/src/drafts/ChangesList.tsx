import type { RuleDraft } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { useId } from 'react';
import { useT } from '../i18n/words.ts';

type RuleChange = Omit<RuleDraft['changes'][number], 'changes'> & { readonly changes: readonly WordChange[] };
type WordChange = RuleDraft['changes'][number]['changes'][number];

/** The words of a change's `what`; the service may come to name more than this page knows. */
const WHATS = ['title', 'applies-to', 'phases', 'open', 'reported-by', 'reason', 'to-do', 'basis'] as const;

/** What changes from one set of rules to the next, rule by rule: before, and after. */
export function ChangesList({ changes }: { changes: readonly RuleChange[] }) {
  const t = useT();
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <ul className="console-changes">
      {changes.map((change) => (
        <OneChange key={`${change.kind} ${change.ruleId}`} change={change} />
      ))}
    </ul>
  );
}

function OneChange({ change }: { change: RuleChange }) {
  const t = useT();
  const { language } = usePreferences();
  const id = useId();
  return (
    <li>
      <section className="console-change" aria-labelledby={id}>
        <div className="console-change__head">
          <h3 id={id}>{change.title[language]}</h3>
          <span className="console-tag" data-waits={change.kind !== 'reworded' || undefined}>
            {t(`changes.kinds.${change.kind}`)}
          </span>
          <span className="console-meta">{change.ruleId}</span>
        </div>
        {change.changes.map((words) => (
          <BeforeAfter key={words.what} words={words} />
        ))}
      </section>
    </li>
  );
}

function BeforeAfter({ words: { what, before, after } }: { words: WordChange }) {
  const t = useT();
  const { language } = usePreferences();
  const known = WHATS.find((name) => name === what);
  return (
    <div className="console-before-after">
      {known !== undefined && <h4>{t(`changes.what.${known}`)}</h4>}
      <dl>
        <div data-side="before">
          <dt>{t('changes.before')}</dt>
          <dd>{before[language]}</dd>
        </div>
        <div data-side="after">
          <dt>{t('changes.after')}</dt>
          <dd>{after[language]}</dd>
        </div>
      </dl>
    </div>
  );
}
