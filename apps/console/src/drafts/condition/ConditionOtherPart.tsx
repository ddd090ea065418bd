import { checkExpression, describeCondition, type ExpressionScope } from '@healthcode/domain';
import { Button, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { fieldId, problemAt } from '../form/problem-places.ts';
import { type ConditionOther, type ConditionPart, EMPTY_ROW } from './condition-form.ts';

interface ConditionOtherPartProps {
  readonly part: ConditionOther;
  readonly scope: ExpressionScope;
  readonly path: string;
  readonly onChange: (part: ConditionPart) => void;
}

/** An expression that has no rows: in words if it can be said, and as it is written. */
export function ConditionOtherPart({ part: { expression }, scope, path, onChange }: ConditionOtherPartProps) {
  const t = useT();
  const { language } = usePreferences();
  const { problems } = useEditor();
  const words =
    checkExpression(expression, '', scope).length === 0 ? describeCondition(expression, scope) : null;
  const problem = problemAt(problems, path, true);
  return (
    <div className="console-condition__other" id={fieldId(path)} tabIndex={-1}>
      <p>{t('condition.foreign')}</p>
      {words && <p>{t('condition.foreignWords', { words: words[language] })}</p>}
      {problem && (
        <p>
          <strong>{problem.message[language]}</strong>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="console-data" aria-label={t('condition.json')} tabIndex={0}>
        <pre>{JSON.stringify(expression, null, 2)}</pre>
      </section>
      <div>
        <Button variant="second" icon="pencil" onClick={() => onChange(EMPTY_ROW)}>
          {t('condition.replace')}
        </Button>
      </div>
    </div>
  );
}
