import type { ExpressionScope } from '@healthcode/domain';
import { useMemo, useState } from 'react';
import { useT } from '../../i18n/words.ts';
import { type ContentPath, pathText, valueAt, withValue } from '../form/content-path.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { ConditionGroupFields } from './ConditionGroupFields.tsx';
import { fieldsIn } from './condition-fields.ts';
import type { ConditionGroup } from './condition-form.ts';
import { readCondition } from './read-condition.ts';
import { writeCondition } from './write-condition.ts';

interface ConditionEditorProps {
  /** Of the expression in the draft's content. */
  readonly path: ContentPath;
  readonly scope: ExpressionScope;
}

/** A condition as rows and groups, written into the content at every change. */
export function ConditionEditor({ path, scope: { evidence, by } }: ConditionEditorProps) {
  const t = useT();
  const { content, change } = useEditor();
  const expression = valueAt(content, path);
  const scope = useMemo(() => (by === undefined ? { evidence } : { evidence, by }), [evidence, by]);
  const fields = useMemo(() => fieldsIn(scope), [scope]);
  const read = useMemo(() => readCondition(expression, fields), [expression, fields]);
  // A group with one row looks like the row alone once it is written: what was made here is shown as it was made.
  const [made, setMade] = useState<{ form: ConditionGroup; expression: unknown; fields: unknown } | null>(
    null,
  );
  const isMade = made !== null && made.expression === expression && made.fields === fields;
  const form = isMade ? made.form : read;

  const write = (next: ConditionGroup) => {
    const written = writeCondition(next, fields);
    setMade({ form: next, expression: written, fields });
    change((before) => withValue(before, path, written));
  };
  return (
    <div className="console-condition">
      {form.parts.length === 0 && <p>{t('ruleForm.always')}</p>}
      <ConditionGroupFields
        group={form}
        scope={scope}
        fields={fields}
        path={pathText(path)}
        depth={0}
        onChange={write}
      />
    </div>
  );
}
