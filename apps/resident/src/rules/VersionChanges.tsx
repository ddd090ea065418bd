import type { PublicRules } from '@healthcode/contracts/client';
import { usePreferences } from '@healthcode/ui';
import { useT } from './words.ts';

type Changes = PublicRules['versions'][number]['changes'];
type WordChange = Changes[number]['changes'][number];

/** The service may come to name more than this page knows. */
const WHATS = ['title', 'applies-to', 'phases', 'open', 'reported-by', 'reason', 'to-do', 'basis'] as const;

/** What a version changed, rule by rule: before, and now. */
export function VersionChanges({ changes }: { changes: Changes }) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <ul className="r-changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.ruleId}`}>
          <h4>
            {change.title[language]} <span className="r-beside">{change.ruleId}</span>
          </h4>
          <p>{t(`kinds.${change.kind}`)}</p>
          {change.changes.map((words) => (
            <BeforeAfter key={words.what} words={words} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function BeforeAfter({ words: { what, before, after } }: { words: WordChange }) {
  const t = useT();
  const { language } = usePreferences();
  const known = WHATS.find((name) => name === what);
  return (
    <div className="r-change">
      {known !== undefined && <p className="r-strong">{t(`what.${known}`)}</p>}
      <dl>
        <div data-side="before">
          <dt>{t('before')}</dt>
          <dd>{before[language]}</dd>
        </div>
        <div data-side="after">
          <dt>{t('after')}</dt>
          <dd>{after[language]}</dd>
        </div>
      </dl>
    </div>
  );
}
