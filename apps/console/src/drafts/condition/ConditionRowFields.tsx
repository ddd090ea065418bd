import type { ExpressionScope } from '@healthcode/domain';
import { Icon, SelectField, usePreferences } from '@healthcode/ui';
import { useT } from '../../i18n/words.ts';
import { useEditor } from '../form/EditorContext.tsx';
import { focusAdds } from '../form/focus-adds.ts';
import { fieldId, problemAt } from '../form/problem-places.ts';
import { ConditionValue } from './ConditionValue.tsx';
import { type ConditionField, comparableWith, comparisonsFor, guarded } from './condition-fields.ts';
import { type ConditionRow, EMPTY_ROW } from './condition-form.ts';
import { missingIn } from './missing-in.ts';
import { useFieldNames } from './use-field-names.ts';

interface RowProps {
  readonly row: ConditionRow;
  readonly number: number;
  readonly scope: ExpressionScope;
  readonly fields: readonly ConditionField[];
  /** Of the row's expression. */
  readonly path: string;
  /** null: away with it. */
  readonly onChange: (row: ConditionRow | null) => void;
}

/** One row: what is looked at, how it is compared, and with what. */
export function ConditionRowFields({ row, number, scope, fields, path, onChange }: RowProps) {
  const t = useT();
  const names = useFieldNames(scope);
  const error = useRowError(row, path, fields);
  const id = fieldId(path);
  const field = fields.find((known) => known.path === row.field);
  const comparisons = field ? usableComparisons(field, fields) : [];
  const isMissing = error?.missing;

  const chooseField = (chosen: string) => {
    const next = fields.find((known) => known.path === chosen);
    if (next === undefined) return;
    const comparison =
      next.type === field?.type ? row.comparison : (usableComparisons(next, fields)[0] ?? 'given');
    onChange(guarded({ ...EMPTY_ROW, field: chosen, comparison }, fields));
  };
  return (
    <fieldset className="console-condition__row" data-long={scope.by !== undefined || undefined}>
      <legend>{t('condition.row', { number })}</legend>
      <SelectField
        id={isMissing === 'field' || isMissing === undefined ? id : `${id}-field`}
        label={t('condition.field')}
        error={isMissing === 'field' ? error?.message : undefined}
        options={fields.map((known) => ({ value: known.path, label: names.fieldName(known) }))}
        value={field ? row.field : null}
        onChange={chooseField}
      />
      {field && (
        <SelectField
          id={`${id}-comparison`}
          label={t('condition.comparison')}
          options={comparisons.map((value) => ({ value, label: names.comparisonName(field, value) }))}
          value={comparisons.includes(row.comparison) ? row.comparison : null}
          onChange={(comparison) => onChange(guarded({ ...row, comparison }, fields))}
        />
      )}
      {field && (
        <ConditionValue
          id={isMissing === 'value' || isMissing === 'other' ? id : `${id}-value`}
          row={row}
          field={field}
          fields={fields}
          scope={scope}
          error={isMissing === 'field' ? undefined : error?.message}
          onChange={onChange}
        />
      )}
      <button
        type="button"
        className="hc-icon-button"
        aria-label={t('condition.removeRow', { number })}
        onClick={() => {
          focusAdds();
          onChange(null);
        }}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}

/** Without another field to compare with, there is no "same as" and no order of days. */
const usableComparisons = (field: ConditionField, fields: readonly ConditionField[]) => {
  const isTime = field.type === 'day' || field.type === 'instant';
  const hasOther = comparableWith(field, fields).length > 0;
  return comparisonsFor(field).filter(
    (comparison) => hasOther || comparison.includes('given') || !(isTime || comparison.includes('same')),
  );
};

/** What is missing in the row, or what the check of the rules says of it; nothing before somebody has been there. */
function useRowError(row: ConditionRow, path: string, fields: readonly ConditionField[]) {
  const t = useT();
  const { language } = usePreferences();
  const { problems, isTold } = useEditor();
  const problem = problemAt(problems, path, true);
  if (problem === undefined || !(isTold(path) || isTold(problem.path))) return null;
  const missing = missingIn(row, fields);
  return missing === null
    ? { message: problem.message[language] }
    : { missing, message: t(`condition.missing.${missing}`) };
}
