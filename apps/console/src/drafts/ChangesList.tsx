import type { RuleDraft, RulesView } from '@healthcode/contracts/client';
import type { RuleInWords } from '@healthcode/domain';
import { usePreferences } from '@healthcode/ui';
import { useT } from '../i18n/words.ts';
import { RuleSentence } from './rule/RuleSentence.tsx';

type RuleChange = Omit<RuleDraft['changes'][number], 'changes'> & { readonly changes: readonly WordChange[] };
type WordChange = RuleDraft['changes'][number]['changes'][number];

/** The words of a change's `what`; the service may come to name more than this page knows. */
const WHATS = [
  'title',
  'applies-to',
  'phases',
  'open',
  'reported-by',
  'reason',
  'to-do',
  'basis',
  'declarations',
] as const;

interface ChangesListProps {
  readonly changes: readonly RuleChange[];
  /** The rules as they are afterwards, to say what a new one does. */
  readonly rules?: RulesView['rules'] | undefined;
}

/** What changes from one set of rules to the next, rule by rule: before, and after. */
export function ChangesList({ changes, rules = [] }: ChangesListProps) {
  const t = useT();
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <ul className="console-changes">
      {changes.map((change) => (
        <OneChange
          key={`${change.kind} ${change.ruleId}`}
          change={change}
          words={rules.find(({ id }) => id === change.ruleId)?.words}
        />
      ))}
    </ul>
  );
}

interface OneChangeProps {
  readonly change: RuleChange;
  readonly words: RuleInWords | undefined;
}

function OneChange({ change, words: afterwards }: OneChangeProps) {
  const t = useT();
  const { language } = usePreferences();
  return (
    <li>
      <div className="console-change">
        <div className="console-change__head">
          <h3>{change.title[language]}</h3>
          <span className="console-tag" data-waits={change.kind !== 'reworded' || undefined}>
            {t(`changes.kinds.${change.kind}`)}
          </span>
          <span className="console-meta">{change.ruleId}</span>
        </div>
        {change.kind === 'added' && afterwards && <RuleSentence words={afterwards} />}
        {change.changes.map((words) => (
          <BeforeAfter key={words.what} words={words} />
        ))}
      </div>
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
